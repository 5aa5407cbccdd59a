import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let forwardReference = Rule(
    "forward-reference",
    .advice,
    since: .v4_0,
    summary: "A reference to a later screen has a value only when people come back from there.",
    why: "It is allowed, and the value is empty the first time.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${screen.FIRST.form.city}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "⟦${screen.LAST.form.city}⟧"},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension VisitCheck {
  static func reportForward(
    _ reference: Reference,
    to screen: JSONName,
    _ use: DynamicUse,
    _ findings: inout Findings
  ) {
    findings.report(
      .forwardReference,
      at: use.node,
      range: use.source(reference.range),
      "screen '\(screen)' comes later, so the value is empty until people come back from there"
    )
  }
}
