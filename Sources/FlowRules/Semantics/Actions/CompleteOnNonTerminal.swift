import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let completeOnNonTerminal = Rule(
    "complete-on-non-terminal",
    .actions,
    code: .invalidCompleteAction,
    summary: "A `complete` action stands on a terminal screen.",
    why: "A flow ends on a terminal screen only; the platform refuses the flow.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextBody", "text": "Thank you"}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Go on", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "⟦complete⟧", "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Thank you"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension NavigateCheck {
  /// Judges the `complete` actions of one screen, which have one cause and one remedy.
  static func checkComplete(_ screen: Screen, _ facts: FlowFacts, _ findings: inout Findings) {
    let actions = screen.actions.filter { $0.fact == .complete }
    // A 'terminal' that isn't a boolean has a finding of its own.
    let terminal = screen.node[.terminal]
    guard !screen.isTerminal, terminal == nil || terminal?.kind == .bool, let name = actions.first?.node[.name],
      !facts.hasFault(in: screen.node)
    else { return }
    // A flow without any terminal screen has a rule of its own.
    guard facts.flow.screens.contains(where: \.isTerminal) else { return }
    findings.report(
      .completeOnNonTerminal,
      at: name,
      range: name.contentRange,
      "'complete' ends the flow, but screen \(facts.title(of: screen.index)) is not terminal; "
        + "set 'terminal' to true or lead on with 'navigate'",
      related: actions.dropFirst().map { Diagnostic.Related("'complete' stands here too", at: $0.node) },
      fixes: screen.terminalFix
    )
  }
}
