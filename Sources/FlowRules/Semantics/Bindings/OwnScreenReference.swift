import FlowLanguage

extension Rule {
  static let ownScreenReference = Rule(
    "own-screen-reference",
    .dataModel,
    code: "INVALID_SCREEN_DYNAMIC_DATA",
    since: .v4_0,
    summary: "A component names the data of its own screen without the screen.",
    why: "The platform refuses a global reference to the data of the same screen.",
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
          {"type": "TextBody", "text": "⟦${screen.FIRST.data.name}⟧"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}
