extension Rule {
  static let unknownData = Rule(
    "unknown-data",
    .dataModel,
    code: "INVALID_SCREEN_DYNAMIC_DATA",
    otherCodes: ["INVALID_SCREEN_DATA", "INVALID_ON_CLICK_ACTION_PAYLOAD", "INVALID_ACTION_PAYLOAD_PROPERTY"],
    summary: "A binding to data names a member that the screen declares in its data model.",
    why: "Nothing can stand there; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "${data.name}"},
          {"type": "TextBody", "text": "⟦${data.nmae}⟧"},
          {"type": "TextCaption", "text": "${data.nmae}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}
