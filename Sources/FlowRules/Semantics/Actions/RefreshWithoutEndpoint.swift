import FlowModel
import JSONText

extension Rule {
  static let refreshWithoutEndpoint = Rule(
    "refresh-without-endpoint",
    .actions,
    code: .invalidPropertyValue,
    summary: "`refresh_on_back` is true only in a flow with `data_api_version`.",
    why: "There is no server to ask again when people come back; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "refresh_on_back": false,
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "refresh_on_back": ⟦true⟧,
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension EndpointCheck {
  static func checkRefresh(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.screens {
      guard let value = screen.screen.node[.refreshOnBack], value.bool == true else { continue }
      findings.report(
        .refreshWithoutEndpoint,
        at: value,
        "'refresh_on_back' asks a server, but the flow has no 'data_api_version'; remove it or add the version",
        fixes: [Fix("write false", .unsafe, edits: [TextEdit(range: value.range, text: "false")])]
      )
    }
  }
}
