extension Rule {
  static let missingExample = Rule(
    "missing-example",
    .dataModel,
    code: "INVALID_SCREEN_DATA",
    summary: "Each member of a screen's data has an `__example__`.",
    why:
      "The example stands for the value in previews and while the screen waits for its data; the platform asks for it.",
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
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"name": ⟦{⟧"type": "string"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )

  static let nestedExample = Rule(
    "nested-example",
    .dataModel,
    code: "INVALID_SCREEN_DATA",
    summary: "An `__example__` stands beside the type of a member of `data`, not deeper.",
    why: "The platform refuses examples inside 'properties' or 'items'; the outer example holds the whole value.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"person": {"type": "object", "properties": {"name": {"type": "string"}},
           "__example__": {"name": "Ana"}}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.person.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"person": {"type": "object",
           "properties": {"name": {"type": "string", ⟦"__example__"⟧: "Ana"}}, "__example__": {"name": "Ana"}}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.person.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )

  static let exampleMismatch = Rule(
    "example-mismatch",
    .dataModel,
    code: "INVALID_SCREEN_DATA",
    summary: "An `__example__` has the type that the declaration beside it says, all the way down.",
    why: "The platform compares the example with the declaration and refuses the flow when they differ.",
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
         "data": {"shown": {"type": "boolean", "__example__": ⟦"true"⟧}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}
