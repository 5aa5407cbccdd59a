import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let nestedPicker = Rule(
    "nested-picker",
    .actions,
    code: .invalidOnClickActionPayload,
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

extension PickerCheck {
  static func reportNested(_ picked: Picked, _ findings: inout Findings) {
    findings.report(
      .nestedPicker,
      at: picked.use.node,
      range: picked.use.node.contentRange,
      "the files of \(picked.component.type) '\(picked.component.name ?? "")' must stand directly in the payload as a "
        + "whole value, not inside an object, an array or an expression"
    )
  }
}
