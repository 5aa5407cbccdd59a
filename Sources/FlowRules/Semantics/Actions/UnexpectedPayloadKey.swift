extension Rule {
  static let unexpectedPayloadKey = Rule(
    "unexpected-payload-key",
    .actions,
    code: "INVALID_NAVIGATE_ACTION_PAYLOAD",
    summary: "A payload holds nothing that the next screen does not declare.",
    why: "The value gets lost. From 7.3 the platform refuses the flow.",
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
           "next": {"type": "screen", "name": "LAST"}, "payload": {"name": "Ana", ⟦"age"⟧: 7}}}]}},
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
           "next": {"type": "screen", "name": "LAST"}, "payload": {⟦"nmae"⟧: "Ana"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
