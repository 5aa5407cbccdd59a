import FlowLanguage
import JSONText

extension StructureWalk {
  /// Judges the properties of one object that depend on each other.
  mutating func combinations(of known: [KnownMember], in node: JSONNode, _ scope: Scope) {
    let hasConflict = reportExclusions(known)
    for entry in known where entry.fact.hasCombinations && entry.fact.isKnown(in: scope.version) {
      if let needed = entry.fact.requires, !hasConflict, !node.isDamaged,
        !known.contains(where: { $0.fact.name == needed })
      {
        reportIncomplete(entry, needed, scope)
      }
      if let condition = entry.fact.onlyWhere, let actual = setting(condition.property, of: node, scope.kind),
        !condition.values.contains(actual)
      {
        reportCondition(entry, condition, "'\(condition.property)' \(condition.phrase)", scope)
      }
      if let condition = entry.fact.onlyWhereComponent, let holder = scope.holder,
        let fact = holder[.type].flatMap(Language.component),
        let actual = setting(condition.property, of: holder, .component(fact)), !condition.values.contains(actual)
      {
        reportCondition(entry, condition, "'\(condition.property)' of \(fact.type) \(condition.phrase)", scope)
      }
    }
  }

  /// The value of a property, or its default where it is absent; nil if that isn't known.
  private func setting(_ name: String, of node: JSONNode, _ kind: ObjectKind) -> JSONValue? {
    guard let fact = kind.properties.first(where: { $0.name == name }) else { return nil }
    guard let value = node[name] else { return fact.defaultValue }
    switch value.kind {
    case .string:
      return isDynamic(value, fact) || !fact.values.contains { value.isText($0) }
        ? nil : value.string.map(JSONValue.string)
    case .bool: return value.bool.map(JSONValue.bool)
    default: return nil
    }
  }
}

extension PropertyFact.Condition {
  /// `is 'a' or 'b'`.
  fileprivate var phrase: String {
    let texts = values.map { value in
      if case .string(let text) = value {
        "'\(text)'"
      } else if case .bool(let flag) = value {
        "\(flag)"
      } else {
        "set"
      }
    }
    return "is " + (texts.isEmpty ? "set" : texts.listed("or"))
  }
}
