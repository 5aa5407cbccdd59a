/// One type of a union, with what distinguishes it from the others.
struct Alternative {
  let name: TypeName
  /// The number of its members that always have the same value.
  let literals: Int
  /// How many of its members are always there.
  let required: Int

  init(_ name: TypeName, _ members: [RecordMember]) {
    self.name = name
    literals = members.count { if case .literal = $0.type { true } else { false } }
    required = members.count { $0.isRequired }
  }
}

extension [Alternative] {
  /// The strictest first, so that a value does not match a less strict one.
  var mostTellingFirst: [TypeName] {
    indices.sorted { left, right in
      (-self[left].literals, -self[left].required, left) < (-self[right].literals, -self[right].required, right)
    }
    .map { self[$0].name }
  }
}
