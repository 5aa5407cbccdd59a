import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let pickerInNavigate = Rule(
    "picker-in-navigate",
    .actions,
    code: .invalidOnClickActionPayload,
    summary: "Photos and documents are not passed on by `navigate`.",
    why: "Only 'complete' and 'data_exchange' can take files; the platform refuses the flow.",
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
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 2},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"name": "⟦${form.photo}⟧"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "array", "items": {"type": "object"}, "__example__": []}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Thank you"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension PickerCheck {
  static func reportNavigate(_ picked: Picked, _ findings: inout Findings) {
    findings.report(
      .pickerInNavigate,
      at: picked.use.node,
      range: picked.use.node.contentRange,
      "the files of \(picked.component.type) '\(picked.component.name ?? "")' can't be passed on by 'navigate'; "
        + "refer to them where the flow ends, by ${screen.ID.form.\(picked.component.name ?? "name")}"
    )
  }
}
