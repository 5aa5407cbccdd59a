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
      if screen.actions.contains(where: { $0.fact == .complete }) { checkComplete(screen, facts, &findings) }
      for action in screen.actions where action.fact == .navigate {
        if screen.isTerminal, screen.components[action.component].fact == .footer { reportOnEnd(action, &findings) }
        checkNavigate(action, screen, facts, &findings)
      }
    }
  }

  private static func checkNavigate(
    _ action: FlowAction,
    _ screen: Screen,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let next = action.next, let target = facts.flow.position(ofScreenNamedBy: next) else { return }
    if target == screen.index {
      return reportSelfNavigation(next, screen.id ?? "", &findings)
    }
    guard !facts.hasFault(in: action.node), facts.screens[target].hasReadableData,
      !facts.hasFault(in: facts.flow.screens[target].node)
    else { return }
    guard let payload = action.payload else {
      reportNoPayload(action, target, facts, &findings)
      return
    }
    guard payload.kind == .object else { return }
    PayloadKeys(payload, from: screen.index, to: target, facts).check(&findings)
  }
}
