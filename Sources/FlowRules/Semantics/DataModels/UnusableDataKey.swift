import FlowLanguage

extension Rule {
  static let unusableDataKey = Rule(
    "unusable-data-key",
    .dataModel,
    code: "INVALID_SCREEN_DYNAMIC_DATA",
    source: .observed,
    summary: "The name of a member that bindings use has no hyphen, blank, backtick or apostrophe.",
    why: "The client can't read a binding with such a name; write the name with underscores.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"first_name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.first_name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {⟦"first-name"⟧: {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.first-name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}
