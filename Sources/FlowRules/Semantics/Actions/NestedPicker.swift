extension Rule {
  static let nestedPicker = Rule(
    "nested-picker",
    .actions,
    code: "INVALID_ON_CLICK_ACTION_PAYLOAD",
    summary: "Photos and documents stand directly in the payload, each as a whole value.",
    why: "The platform can't find files inside objects, arrays or expressions, and refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 2},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 2},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"files": {"photo": "⟦${form.photo}⟧"}}}}]}}
        """#
      ),
    ]
  )
}
