import FlowLanguage
import FlowModel
import JSONText

/// What a flow with an endpoint must declare, and what a flow without one can't do.
enum EndpointCheck: FlowCheck {
  static let rules: [Rule] = [.missingDataAPIVersion, .missingRoutingModel, .refreshWithoutEndpoint, .unusedEndpoint]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    let root = facts.flow.node
    guard !facts.hasFault(in: root) else { return }
    if facts.hasEndpoint {
      checkRoutingModel(facts, &findings)
      checkUse(facts, &findings)
      return
    }
    if !reportMissingVersion(facts, &findings) { checkRefresh(facts, &findings) }
  }
}
