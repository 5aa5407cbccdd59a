import FlowLanguage
import FlowModel
import JSONText

/// What a flow with an endpoint must declare, and what a flow without one can't do.
enum EndpointCheck: FlowCheck {
  static let rules: [Rule] = [.missingDataAPIVersion, .missingRoutingModel, .refreshWithoutEndpoint, .unusedEndpoint]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    let root = facts.flow.node
    guard facts.isWhole(root) else { return }
    if facts.hasEndpoint {
      checkRoutingModel(facts, &findings)
      checkUse(facts, &findings)
      return
    }
    let exchanges = exchanges(facts)
    if let first = exchanges.first {
      findings.report(
        .missingDataAPIVersion,
        at: root,
        "the flow asks a server by 'data_exchange' but has no 'data_api_version'",
        related: [Diagnostic.Related("the first 'data_exchange' is here", at: first)],
        fixes: declaringEndpoint(facts)
      )
      return
    }
    for screen in facts.screens {
      guard let value = screen.screen.node["refresh_on_back"], value.bool == true else { continue }
      findings.report(
        .refreshWithoutEndpoint,
        at: value,
        "'refresh_on_back' asks a server, but the flow has no 'data_api_version'; remove it or add the version",
        fixes: [Fix("write false", .unsafe, edits: [TextEdit(range: value.range, text: "false")])]
      )
    }
  }

  /// Whether anything asks the endpoint that the flow declares.
  private static func checkUse(_ facts: FlowFacts, _ findings: inout Findings) {
    guard let version = facts.flow.node.member("data_api_version"),
      !facts.flow.screens.contains(where: { screen in
        screen.node["refresh_on_back"].map { $0.bool != false } ?? false
          || screen.actions.contains { !["navigate", "complete", "update_data", "open_url"].contains($0.name) }
      })
    else { return }
    findings.report(
      .unusedEndpoint,
      at: version.key,
      "no action of the flow asks the endpoint, and with 'data_api_version' the flow can't be published without one; "
        + "remove it, unless messages open the flow with 'data_exchange'"
    )
  }

  private static func exchanges(_ facts: FlowFacts) -> [JSONNode] {
    facts.flow.screens.flatMap { screen in
      screen.actions.filter { $0.name == "data_exchange" }.map { $0.node["name"] ?? $0.node }
    }
  }

  private static func checkRoutingModel(_ facts: FlowFacts, _ findings: inout Findings) {
    let root = facts.flow.node
    guard root["routing_model"] == nil, !facts.flow.screens.isEmpty else { return }
    findings.report(
      .missingRoutingModel,
      at: root,
      "the flow has 'data_api_version' but no 'routing_model', which says which screens can follow each screen",
      fixes: RoutingModelWriter(facts).fix(after: root["data_api_version"])
    )
  }

  /// The version behind that of the flow, and the routing model that has to come with it.
  private static func declaringEndpoint(_ facts: FlowFacts) -> [Fix] {
    let root = facts.flow.node
    guard let version = root["version"] else { return [] }
    let position = version.range.upperBound
    let hasModel = root["routing_model"] != nil
    let model = hasModel ? "" : ", \"routing_model\": \(RoutingModelWriter(facts).text)"
    return [
      Fix(
        "add 'data_api_version'\(hasModel ? "" : " and 'routing_model'")",
        .unsafe,
        edits: [TextEdit(range: position..<position, text: ", \"data_api_version\": \"3.0\"\(model)")]
      )
    ]
  }
}
