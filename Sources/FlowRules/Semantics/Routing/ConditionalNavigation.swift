import FlowLanguage

extension Rule {
  static let conditionalNavigation = Rule(
    "conditional-navigation",
    .routing,
    source: .inferred,
    since: .v4_0,
    summary: "A flow in which only an action inside an If or Switch leads to a screen declares its routing model.",
    why:
      "The model that is worked out from the actions may lack such a route, and phones then refuse to open the screen.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "routing_model": {"FIRST": ["LAST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news"},
          {"type": "If", "condition": "${form.news}", "then": [{"type": "EmbeddedLink", "text": "Read", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news"},
          {"type": "If", "condition": "${form.news}", "then": [{"type": "EmbeddedLink", "text": "Read", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]},
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
          {"type": "OptIn", "name": "news", "label": "Send me news"},
          {"type": "If", "condition": "${form.news}", "then": [{"type": "EmbeddedLink", "text": "Read", "on-click-action": {"name": "⟦navigate⟧",
           "next": {"type": "screen", "name": "MORE"}, "payload": {}}}]},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "News"}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
