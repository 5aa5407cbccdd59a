/// One type of a union, with what tells it from the others.
struct Alternative {
  let name: TypeName
  /// How many of its members always have the same value.
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
  /// Those first that ask most of a value, so that none is taken for another that asks less.
  var mostTellingFirst: [TypeName] {
    indices.sorted { left, right in
      (-self[left].literals, -self[left].required, left) < (-self[right].literals, -self[right].required, right)
    }
    .map { self[$0].name }
  }
}
