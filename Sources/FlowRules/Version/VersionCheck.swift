import FlowLanguage
import FlowModel
import JSONText

/// The version that a flow declares.
package enum VersionCheck: FlowCheck {
  package static let rules: [Rule] = [.missingVersion]

  package static func run(_ context: FlowContext, _ findings: inout Findings) {
    let flow = context.flow
    guard flow.node.kind == .object, flow.node["version"] == nil else { return }
    findings.report(.missingVersion, at: flow.node, "the flow does not say which version of Flow JSON it is written in")
  }
}
