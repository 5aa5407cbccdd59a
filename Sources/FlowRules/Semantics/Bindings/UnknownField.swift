extension Rule {
  static let unknownField = Rule(
    "unknown-field",
    .dataModel,
    code: "INVALID_SCREEN_DYNAMIC_DATA",
    otherCodes: ["INVALID_SCREEN_DATA", "INVALID_ON_CLICK_ACTION_PAYLOAD", "INVALID_ACTION_PAYLOAD_PROPERTY"],
    summary: "A binding to what people entered names a component of the screen, not its Form.",
    why: "Nothing can stand there; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Email"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"email": "${form.email}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Email"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"email": "⟦${form.e_mail}⟧"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
           {"type": "TextInput", "name": "email", "label": "Email"},
           {"type": "Footer", "label": "Done",
            "on-click-action": {"name": "complete", "payload": {"all": "⟦${form.person}⟧"}}}]}]}}
        """#
      ),
    ]
  )
}
