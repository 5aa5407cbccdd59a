import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingProperty = Rule(
    "missing-property",
    .structure,
    code: .missingRequiredProperty,
    summary: "An object has all properties that its kind must have.",
    why: "The platform refuses a flow in which a required property is missing.",
    examples: [
      .good(#"{"type": "TextArea", "name": "remarks", "label": "Remarks"}"#),
      .bad(#"⟦{⟧"type": "TextArea", "name": "remarks"}"#),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": ⟦{⟧"children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": ⟦{⟧"name": "complete"}}
        ]}}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
          {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Dropdown", "name": "city", "label": "City",
              "data-source": [{"id": "r", "title": "Rome"}, {"id": "l", "title": "Lyon"}],
              "on-select-action": ⟦{⟧"name": "data_exchange"}},
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "data_exchange", "payload": {"city": "${form.city}"}}}
        ]}}]}
        """#
      ),
      .bad(
        .screen,
        #"""
        ⟦{⟧"id": "FIRST", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportMissing(_ fact: PropertyFact, in node: JSONNode, _ kind: ObjectKind) {
    // A flow without a version has a rule of its own.
    if case .object(.flow, _) = kind, fact.name == "version" { return }
    if case .action(let action) = kind, action == .navigate, fact.name == "payload", leadsToData(node) { return }
    findings.report(
      .missingProperty,
      at: node,
      source: fact.requiredSource,
      MissingPropertyWording.message(fact, in: kind)
    )
  }
}

extension StructureWalk {
  /// Whether a `navigate` action opens a screen that is given data; then its payload has a rule of its own.
  private mutating func leadsToData(_ action: JSONNode) -> Bool {
    if screensWithData == nil {
      screensWithData = Set(context.flow.screens.filter { $0.data != nil }.compactMap(\.id))
    }
    return action[.next]?[.name]?.name.flatMap { screensWithData?.contains($0) } ?? false
  }

  /// Reports a `data_exchange` on a choice that sends nothing; on a tap none is required.
  mutating func checkExchangeOnSelect(_ node: JSONNode) {
    guard node[.payload] == nil, !node.isDamaged else { return }
    findings.report(
      .missingProperty,
      at: node,
      source: .observed,
      "'data_exchange' in 'on-select-action' has no 'payload', which the platform has been seen to refuse; "
        + "write what was chosen into it, or {}"
    )
  }

  mutating func reportNoName(of action: JSONNode, _ fact: PropertyFact) {
    let message = "'\(fact.name)' needs a 'name' that says which action it is"
    findings.report(.missingProperty, at: action, message)
  }
}

private enum MissingPropertyWording {
  private static func consequence(of kind: ObjectKind) -> String {
    if case .action(let action) = kind, action == .complete {
      return ", so no answer is sent; write the answers into it, or {} if there are none"
    }
    return "; write {} if it is empty"
  }

  static func message(_ fact: PropertyFact, in kind: ObjectKind) -> String {
    switch fact.requiredSource {
    case .documented: "\(kind.phrase) needs '\(fact.name)'"
    case .inferred: "\(kind.phrase) has no '\(fact.name)', which the documentation always shows\(consequence(of: kind))"
    case .library, .observed, .advice:
      "\(kind.phrase) has no '\(fact.name)', which the platform has been seen to refuse"
    }
  }
}
