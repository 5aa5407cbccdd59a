extension Rule {
  static let payloadType = Rule(
    "payload-type",
    .actions,
    code: "INVALID_NAVIGATE_ACTION_PAYLOAD",
    otherCodes: ["INVALID_NAVIGATE_ACTION_STATIC_DATA", "INVALID_UPDATE_DATA_ACTION_PAYLOAD"],
    summary: "A value in a payload has the type that the screen which gets it declares.",
    why: "The screen that opens can't show the value; without an endpoint the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"count": 1}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"count": {"type": "number", "__example__": 1}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "`'You chose ' ${data.count}`"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "pet", "label": "Pet"},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"count": ⟦"1"⟧, "more": "⟦${form.pet}⟧"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true,
          "data": {"count": {"type": "number", "__example__": 1}, "more": {"type": "boolean", "__example__": true}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "`'You chose ' ${data.count}`", "visible": "${data.more}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"age": "⟦${form.age}⟧"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"age": {"type": "string", "__example__": "30"}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.age}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
