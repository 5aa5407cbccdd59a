import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownUpdateKey = Rule(
    "unknown-update-key",
    .actions,
    code: .invalidUpdateDataActionPayload,
    otherCodes: [.invalidActionPayloadProperty],
    since: .v6_0,
    summary: "An `update_data` action sets data that the screen declares.",
    why: "There is nothing to set, so nothing changes. From 7.2 the platform refuses the flow.",
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
           "on-select-action": {"name": "update_data", "payload": {⟦"shwon"⟧: true}}},
          {"type": "TextBody", "text": "Good", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension PayloadValueCheck {
  static func reportUnknownKey(
    _ member: JSONMember,
    in payload: JSONNode,
    _ screen: Screen,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let nearest = screen.data.flatMap {
      facts.nearest(member.name, in: $0.members.lazy.map(\.name).filter { payload[$0] == nil })
    }
    let fixes = nearest.map { [Fix.rename(member.key, to: $0.text, .unsafe)] }
    findings.report(
      .unknownUpdateKey,
      at: member.key,
      code: facts.has(.checkedPayloadExpressions) ? .invalidActionPayloadProperty : nil,
      source: facts.has(.checkedPayloadExpressions) ? nil : .observed,
      screen.data == nil
        ? "the screen declares no data, so 'update_data' can't set '\(member.name)'"
        : "the data of this screen has no '\(member.name)' that 'update_data' could set"
          + Spelling.hint(nearest, for: member.name),
      fixes: fixes ?? []
    )
  }
}
