import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// What the flow as a whole allows: an endpoint to answer, a version that is still sent.
enum FlowStateCheck: MessageCheck {
  static let rules: [Rule] = [.launchNeedsEndpoint, .launchFlowFrozen]

  static func run(_ judge: inout MessageJudge) {
    for (launch, flow) in zip(judge.launches, judge.flows) {
      guard let flow else { continue }
      judge.checkEndpoint(launch, flow)
      // A flow in the message itself has findings of its own about its version.
      if flow.path != nil { judge.checkVersion(launch, flow) }
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkEndpoint(_ launch: Launch, _ resolved: ResolvedFlow) {
    guard launch.action == .dataExchange, let node = launch.actionNode else { return }
    guard resolved.flow.node.kind == .object, !resolved.flow.hasEndpoint, resolved.flow.hasReadableScreens else {
      return
    }
    report(
      .launchNeedsEndpoint,
      at: node,
      "'data_exchange' asks an endpoint for the first screen, but the flow has none: it declares no 'data_api_version'; "
        + "open it with 'navigate'",
      related: [resolved.origin],
      fixes: [Fix("write 'navigate'", .unsafe, edits: [TextEdit(range: node.range, text: "\"navigate\"")])]
    )
  }

  fileprivate mutating func checkVersion(_ launch: Launch, _ resolved: ResolvedFlow) {
    guard let version = options.version ?? resolved.flow.version, let fact = Language.version(version),
      let day = fact.frozenOn, fact.isFrozen(on: options.today)
    else { return }
    let place = launch.reference?.node ?? launch.node
    let declared = resolved.flow.node["version"] ?? resolved.flow.node
    report(
      .launchFlowFrozen,
      at: place,
      "the flow is written in version \(version), which has been frozen since \(day): it can be sent only until the "
        + "version expires; 'flowjson upgrade' lifts it to \(Language.recommendedVersion)",
      related: [resolved.related("declared here", at: declared), resolved.origin]
    )
  }
}
