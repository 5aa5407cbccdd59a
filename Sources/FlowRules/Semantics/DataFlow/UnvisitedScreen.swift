import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unvisitedScreen = Rule(
    "unvisited-screen",
    .dataFlow,
    source: .inferred,
    since: .v4_0,
    summary: "A reference to another screen names one that people have seen by then.",
    why: "The value is empty, because no route to the screen passes through that one.",
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
          {"type": "EmbeddedLink", "text": "Other", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "OTHER"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "⟦${screen.OTHER.form.city}⟧"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}},
         {"id": "OTHER", "title": "Other", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension VisitCheck {
  static func reportUnvisited(
    _ reference: Reference,
    of screen: JSONName,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    findings.report(
      .unvisitedScreen,
      at: use.node,
      range: use.source(reference.range),
      "nobody has seen screen '\(screen)' before screen \(facts.title(of: use.screen)), so the value is empty"
    )
  }
}
