import FlowLanguage
import FlowModel
import JSONText

/// A property that means something else in the new part than in the old one.
struct PropertyDifference {
  let name: JSONName
  let role: PropertyRole
  let old: JSONMember?
  let new: JSONMember?
  /// What counts where the property is absent; nil if nothing does.
  let defaultValue: JSONValue?
  /// The parts that hold the property.
  let oldOwner: JSONNode
  let newOwner: JSONNode

  /// The value, or where it is absent the part that the default stands for; nil if there is no default.
  var oldPlace: Change.Place? { place(old, other: new, owner: oldOwner) }

  var newPlace: Change.Place? { place(new, other: old, owner: newOwner) }

  private func place(_ member: JSONMember?, other: JSONMember?, owner: JSONNode) -> Change.Place? {
    if let member { return other == nil ? Change.Place(member) : Change.Place(member.value) }
    return defaultValue == nil ? nil : Change.Place(owner)
  }

  /// `changed from 'a' to 'b'`, `is now 'b'`, `'a' is gone`.
  var words: String {
    switch (old, new) {
    case (let old?, let new?): "changed from \(Wording.value(old.value)) to \(Wording.value(new.value))"
    case (nil, let new?):
      defaultValue.map { "changed from \(Wording.value($0)) to \(Wording.value(new.value))" }
        ?? "is now \(Wording.value(new.value))"
    case (let old?, nil):
      defaultValue.map { "changed from \(Wording.value(old.value)) to \(Wording.value($0))" }
        ?? "is gone; it was \(Wording.value(old.value))"
    case (nil, nil): "changed"
    }
  }
}

extension FlowComparer {
  /// The properties of two objects that differ in meaning, found one by one; `screen` is the old one, for references.
  func differences(
    _ left: JSONNode,
    _ right: JSONNode,
    _ facts: [PropertyFact],
    without ignored: [JSONName],
    on screen: Int
  ) -> some Sequence<PropertyDifference> {
    let (before, after) = (Members(left), Members(right))
    return (0..<before.count + after.count).lazy.compactMap { position -> PropertyDifference? in
      let isOld = position < before.count
      let member = isOld ? before[at: position] : after[at: position - before.count]
      let name = member.name
      guard !ignored.contains(name) else { return nil }
      let oldMember = isOld ? member : before[name, near: position - before.count]
      // What both have was compared before.
      if !isOld, oldMember != nil { return nil }
      let newMember = isOld ? after[name, near: position] : member
      let fact = facts.first { JSONName($0.name) == name }
      let defaultValue = fact?.defaultValue
      switch (oldMember, newMember) {
      case (let one?, let other?):
        if isSame(one.value, other.value, on: screen) || isSameDay(name, one.value, other.value) { return nil }
      case (let one?, nil), (nil, let one?): if defaultValue.map({ $0.equals(one.value) }) ?? false { return nil }
      case (nil, nil): return nil
      }
      return PropertyDifference(
        name: name,
        role: fact?.role ?? Self.role(ofUnknown: name),
        old: oldMember,
        new: newMember,
        defaultValue: defaultValue,
        oldOwner: left,
        newOwner: right
      )
    }
  }
}

extension FlowComparer {
  /// What a property that the object should not have is for: what it is for elsewhere.
  private static func role(ofUnknown name: JSONName) -> PropertyRole {
    Language.role(ofPropertyNamed: name) ?? (name.text.hasSuffix("-action") ? .action : .setting)
  }
}

extension JSONValue {
  /// Whether a scalar means the same as a value in a file.
  func equals(_ node: JSONNode) -> Bool {
    switch self {
    case .null: node.kind == .null
    case .bool(let flag): node.bool == flag
    case .string(let text): node.isText(text)
    case .number(let text): node.kind == .number && CanonicalNumber(text.utf8) == CanonicalNumber(node)
    case .array(let elements): elements.isEmpty && node.kind == .array && node.count == 0
    case .object(let members): members.isEmpty && node.kind == .object && node.count == 0
    }
  }
}
