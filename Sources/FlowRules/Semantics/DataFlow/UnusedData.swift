import FlowLanguage

extension Rule {
  static let unusedData = Rule(
    "unused-data",
    .dataFlow,
    source: .advice,
    summary: "Data that a screen declares is used somewhere.",
    why:
      "Every message and every payload has to carry it, for nothing. Of `error_messages` and `init_values` people also "
      + "think that the platform knows them; it does not, and what they hold is never shown.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {⟦"name"⟧: {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {⟦"error_messages"⟧: {"type": "object", "__example__": {}}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
        """#
      ),
    ]
  )
}
