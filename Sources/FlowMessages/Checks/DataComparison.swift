import FlowLanguage
import FlowModel
import JSONText

/// Compares the data of a launch with what a screen declares.
struct DataComparison {
  /// One place at which they differ.
  struct Difference {
    /// The member, with the members that lead to it: `address.city`.
    let path: String
    let kind: Kind
    /// The object that lacks the member, the key that is too much, or the value of the wrong type.
    let node: JSONNode
    /// What the screen declares there; for a member too much that is near a missing one, that one.
    let declared: DataMember?

    enum Kind {
      case missing
      case unknown
      case type
    }
  }

  private(set) var differences: [Difference] = []
  /// Values that are filled in later, with their paths.
  private(set) var placeholders: [(path: String, node: JSONNode)] = []

  /// Compares an object with what a screen declares; one without a data model declares nothing.
  mutating func compare(_ data: JSONNode, with model: DataModel?) {
    compare(
      data,
      with: model?.members ?? [],
      container: model?.node,
      example: nil,
      path: "",
      isItem: false,
      isTop: true
    )
  }

  private mutating func compare(
    _ object: JSONNode,
    with declared: [DataMember],
    container: JSONNode?,
    example: JSONNode?,
    path: String,
    isItem: Bool,
    isTop: Bool
  ) {
    let isOpen = Placeholder.isAmongKeys(of: object)
    if isOpen, !isTop { placeholders.append((path, object)) }
    let given = Set(object.members.map(\.name))
    var missing = isOpen || object.isDamaged ? [] : declared.filter { !given.contains($0.name) }
    if !isTop, !missing.isEmpty { missing = needed(missing, declared, container, example, isItem) }
    let keys = KeyNames(container, lookups: object.count)
    let byName = Dictionary(declared.map { ($0.name, $0) }) { first, _ in first }
    for member in object.members where !Placeholder.isIn(member.key) {
      if let known = byName[member.name] {
        compare(member.value, with: known, path: path + member.name.text)
      } else if !keys.contains(member.name), !isOpen {
        // If very much is missing, similar names say little.
        let near =
          missing.count > 500
          ? nil
          : Spelling.nearest(
            to: member.name,
            in: missing.lazy.filter { $0.declaration.takes(member.value) }.map(\.name)
          )
        let meant = near.flatMap { name in missing.first { $0.name == name } }
        if meant != nil { missing.removeAll { $0.name == near } }
        // Objects inside may have more members than declared, as in the documentation's own examples.
        guard isTop || meant != nil else { continue }
        differences.append(.init(path: path + member.name.text, kind: .unknown, node: member.key, declared: meant))
      }
    }
    differences += missing.map { .init(path: path + $0.name.text, kind: .missing, node: object, declared: $0) }
  }

  private mutating func compare(_ value: JSONNode, with member: DataMember, path: String) {
    compare(value, member.declaration, member, example: member.declaration.example, path: path, isItem: false)
  }

  private mutating func compare(
    _ value: JSONNode,
    _ declaration: DataDeclaration,
    _ member: DataMember,
    example: JSONNode?,
    path: String,
    isItem: Bool
  ) {
    guard value.kind != .missing else { return }
    guard !Placeholder.isWhole(value) else { return placeholders.append((path, value)) }
    guard declaration.kind != nil else { return }
    guard declaration.takes(value) else {
      let declared = DataMember(key: member.key, name: member.name, declaration: declaration)
      return differences.append(.init(path: path, kind: .type, node: value, declared: declared))
    }
    if value.kind == .object, let properties = declaration.node["properties"], properties.kind == .object {
      compare(
        value,
        with: declaration.properties,
        container: properties,
        example: example,
        path: path + ".",
        isItem: isItem,
        isTop: false
      )
    }
    guard value.kind == .array, let items = declaration.items else { return }
    // What one example leaves out, all may leave out.
    let example = (example?.elements ?? []).min { $0.count < $1.count }
    for (position, element) in value.elements.enumerated() {
      compare(element, items, member, example: example, path: "\(path)[\(position)]", isItem: true)
    }
  }

  /// Those of the members that an object inside the data has to have.
  private func needed(
    _ members: [DataMember],
    _ declared: [DataMember],
    _ container: JSONNode?,
    _ example: JSONNode?,
    _ isItem: Bool
  ) -> [DataMember] {
    if let required = container?.parent?["required"], required.kind == .array {
      let names = Set(required.elements.compactMap(\.name))
      return members.filter { names.contains($0.name) }
    }
    let shown = KeyNames(example, lookups: members.count)
    let optional = isItem ? ListItems.optional(beside: declared.map(\.name)) : []
    return members.filter { member in
      if example?.kind == .object, !shown.contains(member.name) { return false }
      return !optional.contains(member.name)
    }
  }
}

/// What the items of lists in components need and what they may leave out.
private enum ListItems {
  /// The kinds of items that the language knows, each with what they need and what is optional.
  private static let kinds: [(needed: Set<JSONName>, optional: Set<JSONName>)] = Language.components.flatMap {
    component in
    component.properties.compactMap { property in
      guard case .array(.object(let item)) = property.shape else { return nil }
      let needed = item.properties.filter { $0.requiredSince != nil }.map(\.name)
      let optional = item.properties.filter { $0.requiredSince == nil }.map(\.name)
      return (Set(needed.map { JSONName($0) }), Set(optional.map { JSONName($0) }))
    }
  }

  /// What items that are declared with these members may leave out, if they are items of a list.
  static func optional(beside names: [JSONName]) -> Set<JSONName> {
    let names = Set(names)
    return kinds.reduce(into: []) { if $1.needed.isSubset(of: names) { $0.formUnion($1.optional) } }
  }
}

extension DataDeclaration {
  /// The kind of value that is declared; nil if it is not known.
  fileprivate var kind: JSONKind? {
    switch node["type"]?.string {
    case "string": .string
    case "number", "integer": .number
    case "boolean": .bool
    case "object": .object
    case "array": .array
    default: nil
    }
  }

  /// Whether a value is of the declared kind, or may be once its placeholder is filled in.
  fileprivate func takes(_ value: JSONNode) -> Bool {
    kind.map { $0 == value.kind } ?? true || Placeholder.isWhole(value)
  }
}
