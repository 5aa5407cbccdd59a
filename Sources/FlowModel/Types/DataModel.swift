public import JSONText

/// The data that a screen is given: a JSON-Schema-like declaration for each member.
public struct DataModel: Sendable {
  /// The object under `data`.
  public let node: JSONNode
  /// The members whose declaration is an object.
  public let members: [DataMember]
  /// Positions in ``members`` by name; nil for a model so small that a search is as fast.
  private let positions: [JSONName: Int]?

  init?(_ node: JSONNode) {
    guard node.kind == .object else { return nil }
    self.node = node
    members = node.members.compactMap { member in
      // An array under `required` is tolerated beside the members.
      member.value.kind == .object ? DataMember(member) : nil
    }
    positions =
      members.count < 12
      ? nil : Dictionary(members.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  /// The member of that name; of several the first.
  public func member(_ name: JSONName) -> DataMember? { position(of: name).map { members[$0] } }

  /// The position in ``members`` of the first member of that name.
  package func position(of name: JSONName) -> Int? {
    if let positions { return positions[name] }
    return members.firstIndex { $0.name == name }
  }

  /// The member whose name is what a key says; of several the first.
  package func member(namedBy key: JSONNode) -> DataMember? {
    (key.decodedText?.place).flatMap { position(ofNameAt: $0.range, in: $0.bytes) }.map { members[$0] }
  }

  /// The position in ``members`` of the first member whose name has the bytes of `range`.
  package func position(ofNameAt range: Range<Int>, in text: [UInt8]) -> Int? {
    if positions != nil { return position(of: JSONName(String(decoding: text[range], as: UTF8.self))) }
    for index in members.indices where text.span.holds(members[index].name.text, in: range) { return index }
    return nil
  }
}

/// One declared member of a data model or of an object in it.
///
/// A class for the same reason as ``FlowComponent``.
public final class DataMember: Sendable {
  /// The name as it stands in the text.
  public let key: JSONNode
  /// The name, decoded.
  public let name: JSONName
  /// What is said about its value.
  public let declaration: DataDeclaration

  init(_ member: JSONMember) {
    key = member.key
    name = member.name
    declaration = DataDeclaration(member.value, DataType(declaredBy: member.value))
  }

  package init(key: JSONNode, name: JSONName, declaration: DataDeclaration) {
    self.key = key
    self.name = name
    self.declaration = declaration
  }
}

/// What a data model says about one value.
public struct DataDeclaration: Sendable {
  /// The object that says it.
  public let node: JSONNode
  /// The type of a member of a screen's data, which is asked for again and again; others are read when needed.
  private let known: DataType?

  package init(_ node: JSONNode) {
    self.node = node
    known = nil
  }

  fileprivate init(_ node: JSONNode, _ type: DataType) {
    self.node = node
    known = type
  }

  /// The declared type; its cost grows with what is declared inside.
  public var type: DataType { known ?? DataType(declaredBy: node) }

  /// The example that stands for the value in previews.
  public var example: JSONNode? { node[.example] }

  /// The declared members of an object; empty for other types.
  public var properties: [DataMember] {
    (node[.properties].map { Array($0.members) } ?? []).filter { $0.value.kind == .object }.map(DataMember.init)
  }

  /// What an array holds; nil if it does not say.
  public var items: DataDeclaration? {
    node[.items].flatMap { $0.kind == .object ? DataDeclaration($0) : nil }
  }
}
