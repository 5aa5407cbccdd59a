import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let selfUpdate = Rule(
    "self-update",
    .actions,
    code: .invalidUpdateDataActionPayload,
    source: .observed,
    since: .v6_0,
    summary: "An `update_data` action does not set a value to itself.",
    why: "Nothing changes; the client's check refuses it.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"shown": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news",
           "on-select-action": {"name": "update_data", "payload": {"shown": true}}},
          {"type": "TextBody", "text": "Good", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"shown": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news",
           "on-select-action": {"name": "update_data", "payload": {"shown": "⟦${data.shown}⟧"}}},
          {"type": "TextBody", "text": "Good", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension PayloadValueCheck {
  static func checkOwnValue(_ member: JSONMember, _ findings: inout Findings) {
    guard case .binding(let reference)? = DynamicText(member.value)?.content, reference.source == .data,
      reference.screen == nil, reference.path.map(\.name) == [member.name]
    else { return }
    findings.report(
      .selfUpdate,
      at: member.value,
      range: member.value.contentRange,
      "'update_data' sets '\(member.name)' to its own value, which changes nothing"
    )
  }
}
