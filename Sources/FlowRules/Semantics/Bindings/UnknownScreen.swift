extension Rule {
  static let unknownScreen = Rule(
    "unknown-screen",
    .routing,
    code: "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME",
    otherCodes: ["INVALID_ROUTING_MODEL", "INVALID_SCREEN_DATA", "INVALID_ON_CLICK_ACTION_PAYLOAD"],
    summary: "Actions, routes and references name screens that the flow has.",
    why: "There is nothing to open or to take a value from; the platform refuses the flow.",
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
          {"type": "EmbeddedLink", "text": "Skip", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "⟦LSAT⟧"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Thank you"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
