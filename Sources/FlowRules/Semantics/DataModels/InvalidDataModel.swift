extension Rule {
  static let invalidDataModel = Rule(
    "invalid-data-model",
    .dataModel,
    code: "INVALID_SCREEN_DATA",
    summary: "Each member of a screen's data declares its type, an array what it holds.",
    why: "The platform can't tell what a value looks like and refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"pets": {"type": "array", "items": {"type": "string"}, "__example__": ["Cat"]}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"pets": "${data.pets}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"pets": ⟦{⟧"type": "array", "__example__": ["Cat"]},
                  "name": ⟦{⟧"__example__": "Ana"},
                  "age": {"type": ⟦"text"⟧, "__example__": "7"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete",
           "payload": {"pets": "${data.pets}", "name": "${data.name}", "age": "${data.age}"}}}]}}
        """#
      ),
    ]
  )
}
