import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let navigateOnTerminalScreen = Rule(
    "navigate-on-terminal-screen",
    .actions,
    severity: .warning,
    summary: "The Footer of a terminal screen ends the flow, and does not lead to another screen.",
    why: "The documentation warns against it: the flow can't end where it is said to.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "⟦navigate⟧",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension NavigateCheck {
  static func reportOnEnd(_ action: FlowAction, _ findings: inout Findings) {
    guard let name = action.node[.name] else { return }
    findings.report(
      .navigateOnTerminalScreen,
      at: name,
      range: name.contentRange,
      "the Footer of a terminal screen leads on by 'navigate', so the flow can't end here; end it by 'complete', or "
        + "remove 'terminal' from the screen"
    )
  }
}
