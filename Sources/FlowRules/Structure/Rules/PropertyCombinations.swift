import FlowLanguage
import JSONText

extension Rule {
  static let exclusiveProperties = Rule(
    "exclusive-properties",
    .structure,
    code: "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
    summary: "Properties that exclude each other do not stand in one object.",
    why: "The platform refuses a Footer with a caption in the middle and one at a side: there is no room for both.",
    examples: [
      .good(.screen, CaptionExample.screen(#""left-caption": "2 items", "right-caption": "$ 20""#)),
      .bad(.screen, CaptionExample.screen(#"⟦"center-caption"⟧: "2 items", "right-caption": "$ 20""#)),
    ]
  )

  static let incompleteProperties = Rule(
    "incomplete-properties",
    .structure,
    code: "INVALID_DEPENDENCIES",
    otherCodes: ["MISSING_REQUIRED_PROPERTY"],
    summary: "A property that needs another one does not stand alone.",
    why: "The platform refuses a Footer with a caption at one side only, and a pattern that no helper text explains.",
    examples: [
      .good(#"{"type": "TextInput", "name": "zip", "label": "Zip", "pattern": "^[0-9]{5}$", "helper-text": "12345"}"#),
      .bad(.screen, CaptionExample.screen(#"⟦"left-caption"⟧: "2 items""#)),
      .bad(#"{"type": "TextInput", "name": "zip", "label": "Zip", ⟦"pattern"⟧: "^[0-9]{5}$"}"#),
    ]
  )

  static let conditionalProperty = Rule(
    "conditional-property",
    .structure,
    code: "INVALID_PROPERTY_NAME_FOR_CONDITION",
    otherCodes: [
      "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED", "INVALID_DEPENDENCIES", "INVALID_PROPERTY_VALUE_FOR_CONDITION",
    ],
    summary: "A property that belongs to one setting of another property is not used with a different one.",
    why: "The platform refuses `success` on a screen that does not end the flow, `end` of an item beside large "
      + "pictures, and has been seen to refuse a `pattern` for phone numbers or a range setting in mode `single`.",
    examples: [
      .good(
        #"{"type": "TextInput", "name": "pin", "label": "Pin", "input-type": "passcode", "pattern": "^[0-9]{4}$", "helper-text": "Four digits"}"#
      ),
      .bad(
        #"{"type": "TextInput", "name": "tel", "label": "Phone", "input-type": "phone", ⟦"pattern"⟧: "^[0-9]+$", "helper-text": "Digits"}"#
      ),
      .bad(#"{"type": "CalendarPicker", "name": "day", "label": "Day", ⟦"min-days"⟧: 2}"#),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
          {"id": "FIRST", "title": "First", ⟦"success"⟧: false, "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Go on", "on-click-action": {
              "name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
          {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        ]}
        """#
      ),
    ]
  )
}

private enum CaptionExample {
  static func screen(_ captions: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Done", \#(captions), "on-click-action": {"name": "complete", "payload": {}}}
    ]}}
    """#
  }
}

extension StructureWalk {
  /// Judges what properties of one object ask of each other.
  mutating func combinations(of known: [KnownMember], in node: JSONNode, _ scope: Scope) {
    let hasConflict = exclusions(known)
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
        let fact = holder["type"].flatMap(Language.component),
        let actual = setting(condition.property, of: holder, .component(fact)), !condition.values.contains(actual)
      {
        reportCondition(entry, condition, "'\(condition.property)' of \(fact.type) \(condition.phrase)", scope)
      }
    }
  }

  /// Reports properties that exclude each other once, at the one that goes with the fewest others.
  private mutating func exclusions(_ known: [KnownMember]) -> Bool {
    guard known.indices.contains(where: { !known[$0].fact.excludes.isEmpty }) else { return false }
    let exclusive = known.filter { !$0.fact.excludes.isEmpty }.sorted {
      $0.fact.excludes.count > $1.fact.excludes.count
    }
    for entry in exclusive {
      guard let other = known.first(where: { entry.fact.excludes.contains($0.fact.name) }) else { continue }
      findings.report(
        .exclusiveProperties,
        at: entry.member.key,
        "'\(entry.fact.name)' can't stand beside '\(other.fact.name)'; keep one of them",
        related: [.init("'\(other.fact.name)' stands here", at: other.member.key)]
      )
      return true
    }
    return false
  }

  private mutating func reportIncomplete(_ entry: KnownMember, _ needed: String, _ scope: Scope) {
    let isMutual = scope.kind.properties.first { $0.name == needed }?.requires == entry.fact.name
    findings.report(
      .incompleteProperties,
      at: entry.member.key,
      code: isMutual ? nil : "MISSING_REQUIRED_PROPERTY",
      "\(scope.kind.phrase) with '\(entry.fact.name)' needs '\(needed)' as well"
    )
  }

  private mutating func reportCondition(
    _ entry: KnownMember,
    _ condition: PropertyFact.Condition,
    _ words: String,
    _ scope: Scope
  ) {
    let code: String? =
      switch scope.kind {
      case .object(let fact, _):
        fact == .screen ? "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED" : "INVALID_PROPERTY_VALUE_FOR_CONDITION"
      case .component(let fact): fact.category == .input && condition.property == "mode" ? nil : "INVALID_DEPENDENCIES"
      case .action: nil
      }
    findings.report(
      .conditionalProperty,
      at: entry.member.key,
      code: code,
      source: condition.source,
      "'\(entry.fact.name)' is possible only where \(words)"
    )
  }

  /// What a property says, or counts as where it is absent; nil if that can't be told.
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
    guard let last = texts.last, texts.count > 1 else { return "is \(texts.first ?? "set")" }
    return "is " + texts.dropLast().joined(separator: ", ") + " or \(last)"
  }
}
