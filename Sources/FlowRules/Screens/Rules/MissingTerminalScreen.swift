import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingTerminalScreen = Rule(
    "missing-terminal-screen",
    .structure,
    code: .missingTerminalScreen,
    summary: "At least one screen of a flow is terminal.",
    why: "Without an end people could never send their answers; the platform refuses the flow.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""FIRST""#)),
      .bad(
        .flow,
        #"""
        ⟦{⟧"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
          {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Go on", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}
        ]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
          {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "⟦complete⟧", "payload": {}}}]}}
        ]}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  /// Reports that no screen is terminal: at the action that ends the flow, else at the whole flow.
  mutating func reportNoEnd() {
    let ends = context.flow.screens.compactMap { screen in
      screen.actions.first { $0.fact == .complete }.map { (screen: screen, action: $0) }
    }
    let name = ends.first?.action.node[.name]
    let hint =
      ends.first.map { end in
        let title = end.screen.id.map { "screen '\($0)'" } ?? "the screen"
        return "\(title) ends it by 'complete', so set 'terminal' to true there"
      } ?? "set 'terminal' to true on the screen where it ends"
    findings.report(
      .missingTerminalScreen,
      at: name ?? context.flow.node,
      range: name?.contentRange,
      "no screen of the flow is terminal; \(hint)",
      related: ends.dropFirst().prefix(20).map { .init("'complete' stands here too", at: $0.action.node) },
      fixes: ends.count == 1 ? ends[0].screen.terminalFix : []
    )
  }
}
