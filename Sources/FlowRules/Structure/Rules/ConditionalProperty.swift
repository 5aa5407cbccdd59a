import FlowLanguage
import JSONText

extension Rule {
  static let conditionalProperty = Rule(
    "conditional-property",
    .structure,
    code: .invalidPropertyNameForCondition,
    otherCodes: [
      .notKeywordSchemaValidationFailed, .invalidDependencies, .invalidPropertyValueForCondition,
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

extension StructureWalk {
  mutating func reportCondition(
    _ entry: KnownMember,
    _ condition: PropertyFact.Condition,
    _ words: String,
    _ scope: Scope
  ) {
    let code: PlatformCode? =
      switch scope.kind {
      case .object(let fact, _):
        fact == .screen ? .notKeywordSchemaValidationFailed : .invalidPropertyValueForCondition
      case .component(let fact): fact.category == .input && condition.property == "mode" ? nil : .invalidDependencies
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
}
