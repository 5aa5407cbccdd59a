import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingListAction = Rule(
    "missing-list-action",
    .actions,
    code: .missingRequiredProperty,
    since: .v6_2,
    summary: "A tap on any item of a NavigationList does something.",
    why: "The platform refuses a NavigationList without an action of its own whose items have none either.",
    examples: [
      .good(
        .flow,
        NavigationExample.flow(
          action: nil,
          #"{"id": "a", "main-content": {"title": "A"}, "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}}"#
        )
      ),
      .bad(
        .flow,
        NavigationExample.flow(
          action: nil,
          #"""
          {"id": "a", "main-content": {"title": "A"}, "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}},
          ⟦{⟧"id": "b", "main-content": {"title": "B"}}
          """#
        )
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportLacking(_ property: PropertyFact, _ items: [JSONNode], _ component: JSONNode) {
    let lacking = items.filter { $0.kind == .object && $0[property] == nil && !$0.isDynamicText }
    if lacking.count == items.count {
      findings.report(
        .missingListAction,
        at: component,
        "this NavigationList has no '\(property.name)', and its items have none either"
      )
      return
    }
    for item in lacking {
      let message = "this item has no '\(property.name)' while others of the list have one; a tap on it does nothing"
      findings.report(.missingListAction, at: item, message)
    }
  }
}
