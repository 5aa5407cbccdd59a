import FlowLanguage
import FlowModel
import JSONText

/// Actions that lead to another screen or end the flow: where to, and whether the payload is what the screen takes.
enum NavigateCheck: FlowCheck {
  static let rules: [Rule] = [
    .selfNavigation, .completeOnNonTerminal, .missingPayloadKey, .unexpectedPayloadKey, .missingNavigatePayload,
    .navigateOnTerminalScreen,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      checkComplete(screen.actions.filter { $0.name == "complete" }, screen, facts, &findings)
      for action in screen.actions where action.name == "navigate" {
        if screen.isTerminal, screen.components[action.component].fact == .footer { reportOnEnd(action, &findings) }
        checkNavigate(action, screen, facts, &findings)
      }
    }
  }

  /// Judges the `complete` actions of one screen, which have one cause and one remedy.
  private static func checkComplete(
    _ actions: [FlowAction],
    _ screen: Screen,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    // A 'terminal' that is no boolean is judged by itself.
    let terminal = screen.node["terminal"]
    guard !screen.isTerminal, terminal == nil || terminal?.kind == .bool, let name = actions.first?.node["name"],
      facts.isWhole(screen.node)
    else { return }
    // A flow without any terminal screen is told as that.
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

  private static func checkNavigate(
    _ action: FlowAction,
    _ screen: Screen,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let next = action.next, let name = next.name, let target = facts.graph.position(of: name) else { return }
    if target == screen.index {
      findings.report(
        .selfNavigation,
        at: next,
        range: next.contentRange,
        "the action leads to '\(name)', the screen that it stands on"
      )
      return
    }
    guard facts.isWhole(action.node), facts.screens[target].hasReadableData,
      facts.isWhole(facts.flow.screens[target].node)
    else { return }
    guard let payload = action.payload else {
      reportNoPayload(action, target, facts, &findings)
      return
    }
    guard payload.kind == .object else { return }
    PayloadKeys(payload, from: screen.index, to: target, facts).check(&findings)
  }

  private static func reportOnEnd(_ action: FlowAction, _ findings: inout Findings) {
    guard let name = action.node["name"] else { return }
    findings.report(
      .navigateOnTerminalScreen,
      at: name,
      range: name.contentRange,
      "the Footer of a terminal screen leads on by 'navigate', so the flow can't end here; end it by 'complete', or "
        + "remove 'terminal' from the screen"
    )
  }

  private static func reportNoPayload(
    _ action: FlowAction,
    _ target: Int,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let model = facts.flow.screens[target].data, !model.members.isEmpty else { return }
    // With an endpoint the server may have sent the data before; what nothing shows is not missed.
    guard !facts.hasEndpoint || model.members.contains(where: { facts.names.needsData($0.name, of: target) }) else {
      return
    }
    findings.report(
      .missingNavigatePayload,
      at: action.node,
      source: PayloadKeys.source(facts),
      "screen \(facts.title(of: target)) declares data, but the action has no 'payload' to fill it",
      related: [Diagnostic.Related("the data is declared here", at: model.node)]
    )
  }
}
