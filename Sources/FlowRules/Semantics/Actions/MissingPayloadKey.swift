extension Rule {
  static let missingPayloadKey = Rule(
    "missing-payload-key",
    .dataFlow,
    code: "INVALID_NAVIGATE_ACTION_PAYLOAD",
    summary: "A payload holds all data that the next screen declares.",
    why:
      "The screen opens without the value: people see an empty text or list. From 7.3 the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"name": "Ana"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": ⟦{⟧}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
