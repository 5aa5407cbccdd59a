import FlowLanguage

extension Rule {
  static let noWayToEnd = Rule(
    "no-way-to-end",
    .routing,
    source: .inferred,
    summary: "From a screen that leads on, a terminal screen can be reached.",
    why: "People go on and on and can never finish.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "MORE"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": ⟦"MORE"⟧, "title": "More", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "TERMS"}, "payload": {}}}]}},
         {"id": "TERMS", "title": "Terms", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "All terms"}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
