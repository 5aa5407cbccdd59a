import FlowLanguage

extension Rule {
  static let pickerLimits = Rule(
    "picker-limits",
    .actions,
    code: "INVALID_ON_CLICK_ACTION_PAYLOAD",
    summary:
      "All pickers of a `complete` payload together take at most 10 files and 100 MB; before 5.0 one picker and one file.",
    why: "The answer could not be sent; the platform refuses the flow. The defaults, 30 files of 25 MB, count.",
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
          {"type": "PhotoPicker", "name": "photo", "label": "Photo"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "⟦${form.photo}⟧"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 9},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "⟦${form.photo}⟧"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 2},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "⟦${form.photo}⟧"}}}]}}
        """#,
        in: .v4_0
      ),
    ]
  )
}
