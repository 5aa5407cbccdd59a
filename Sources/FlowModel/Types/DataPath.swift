public import JSONText

/// Where a path of a reference leads in a data model.
public enum DataPath: Sendable {
  case found(DataDeclaration)
  /// No such member; `names` are there instead, `container` declares them.
  case missing(position: Int, names: [JSONName], container: JSONNode)
  /// The path goes on inside an array, which it can't.
  case throughArray(position: Int, array: DataDeclaration)
  /// The path goes on inside a value without members.
  case throughScalar(position: Int, scalar: DataDeclaration)
  /// The declaration leaves it open or is itself broken.
  case unknown
}

extension DataModel {
  /// Follows `path` from this model inwards.
  public func resolve(_ path: [FlowBinding.Name]) -> DataPath {
    guard let first = path.first else { return .unknown }
    guard let member = member(first.name) else {
      // A member whose declaration is no object is broken, not missing.
      guard node.member(first.name) == nil else { return .unknown }
      return .missing(position: 0, names: members.map(\.name), container: node)
    }
    return member.declaration.resolve(path, from: 1)
  }
}

extension DataDeclaration {
  func resolve(_ path: [FlowBinding.Name], from position: Int) -> DataPath {
    var declaration = self
    for position in position..<Swift.max(position, path.count) {
      switch DataType.Name(of: declaration.node) {
      case .object:
        guard let properties = declaration.node[.properties] else {
          // What an object holds that declares nothing can't be referred to.
          return .missing(position: position, names: [], container: declaration.node)
        }
        guard properties.kind == .object else { return .unknown }
        guard let value = properties[path[position].name] else {
          return .missing(position: position, names: properties.members.map(\.name), container: properties)
        }
        guard value.kind == .object else { return .unknown }
        declaration = DataDeclaration(value)
      case .array: return .throughArray(position: position, array: declaration)
      case .string, .number, .boolean:
        return .throughScalar(position: position, scalar: declaration)
      case nil: return .unknown
      }
    }
    return .found(declaration)
  }
}
