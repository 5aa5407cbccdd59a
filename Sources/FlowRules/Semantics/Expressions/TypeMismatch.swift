extension Rule {
  static let typeMismatch = Rule(
    "type-mismatch",
    .dataModel,
    code: "INVALID_SCREEN_DYNAMIC_DATA",
    otherCodes: ["INVALID_PROPERTY_VALUE"],
    summary: "A binding or expression gives a value of the type that its place takes.",
    why: "The component can't show or use the value; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"shown": {"type": "boolean", "__example__": true}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"shown": {"type": "string", "__example__": "yes"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello", "visible": "⟦${data.shown}⟧"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "TextBody", "text": "Miaow", "visible": "⟦`'is ' ${form.pet}`⟧"}
        """#
      ),
    ]
  )
}
