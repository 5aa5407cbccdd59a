import FlowLanguage
import FlowModel
import JSONText

/// The version that a flow declares, and whether flows of it can still be published.
enum VersionCheck: FlowCheck {
  static let rules: [Rule] = [.missingVersion, .unknownVersion, .unavailableVersion, .frozenVersion]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    let context = facts.context
    let root = context.flow.node
    guard root.kind == .object else { return }
    guard let node = root[.version] else {
      return root.isDamaged ? () : reportMissing(at: root, &findings)
    }
    // A version that isn't a text has the finding for values of a wrong type.
    guard let text = node.string else { return }
    judge(FlowVersion(text), text, at: node, context, &findings)
  }

  private static func judge(
    _ version: FlowVersion?,
    _ text: String,
    at node: JSONNode,
    _ context: FlowContext,
    _ findings: inout Findings
  ) {
    if let version, Language.unannouncedVersions.contains(version) {
      reportUnavailable(version, at: node, &findings)
    } else if let version, let fact = Language.version(version), fact.version.description == text {
      checkLife(of: fact, at: node, context, &findings)
    } else {
      reportUnknown(version, text, at: node, context, &findings)
    }
  }
}
