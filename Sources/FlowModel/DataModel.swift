public import JSONText

/// The data that a screen is given: a JSON-Schema-like declaration for each member.
public struct DataModel: Sendable {
  public let node: JSONNode
  public let members: [DataMember]

  init?(_ node: JSONNode) {
    guard node.kind == .object else { return nil }
    self.node = node
    members = node.members.compactMap { member in
      // An array under `required` is tolerated beside the members.
      member.value.kind == .object ? DataMember(member) : nil
    }
  }

  /// The member of that name.
  public func member(_ name: String) -> DataMember? {
    members.first { $0.name == name }
  }
}

/// One declared member of a data model or of an object in it.
public struct DataMember: Sendable {
  public let key: JSONNode
  public let name: String
  public let declaration: DataDeclaration

  init(_ member: JSONMember) {
    key = member.key
    name = member.name
    declaration = DataDeclaration(member.value)
  }
}

/// What a data model says about one value.
public struct DataDeclaration: Sendable {
  public let node: JSONNode
  public let type: DataType

  init(_ node: JSONNode) {
    self.node = node
    type = DataType(declaredBy: node)
  }

  /// The example that stands for the value in previews.
  public var example: JSONNode? { node["__example__"] }

  /// The declared members of an object; empty for other types.
  public var properties: [DataMember] {
    (node["properties"].map { Array($0.members) } ?? []).filter { $0.value.kind == .object }.map(DataMember.init)
  }

  /// What an array holds; nil if it does not say.
  public var items: DataDeclaration? {
    node["items"].flatMap { $0.kind == .object ? DataDeclaration($0) : nil }
  }
}
