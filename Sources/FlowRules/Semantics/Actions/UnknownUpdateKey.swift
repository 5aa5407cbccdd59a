import FlowLanguage

extension Rule {
  static let unknownUpdateKey = Rule(
    "unknown-update-key",
    .actions,
    code: "INVALID_UPDATE_DATA_ACTION_PAYLOAD",
    otherCodes: ["INVALID_ACTION_PAYLOAD_PROPERTY"],
    since: .v6_0,
    summary: "An `update_data` action sets data that the screen declares.",
    why: "There is nothing to set, so nothing changes. From 7.2 the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"shown": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news",
           "on-select-action": {"name": "update_data", "payload": {"shown": true}}},
          {"type": "TextBody", "text": "Good", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"shown": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news",
           "on-select-action": {"name": "update_data", "payload": {⟦"shwon"⟧: true}}},
          {"type": "TextBody", "text": "Good", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}
