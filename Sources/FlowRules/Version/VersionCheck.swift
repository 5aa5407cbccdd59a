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
    guard let node = root["version"] else {
      if !root.isDamaged {
        let message = "the flow does not say which version of Flow JSON it is written in"
        findings.report(.missingVersion, at: root, message)
      }
      return
    }
    // A version that is no text is reported with all other values of a wrong type.
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
      // No fix: it may have been announced since.
      findings.report(.unavailableVersion, at: node, VersionWording.unavailable(version))
    } else if let version, let fact = Language.version(version), fact.version.description == text {
      life(of: fact, at: node, context, &findings)
    } else if let version, version > Language.newestVersion {
      findings.report(.unknownVersion, at: node, VersionWording.newer(version))
    } else {
      // What was there before the first public version is retired, anything else never was.
      let isRetired = version.map { $0 < Language.versions[0].version } ?? false || text == "100"
      findings.report(
        .unknownVersion,
        at: node,
        code: isRetired ? "UNSUPPORTED_FLOW_JSON_VERSION" : nil,
        VersionWording.unknown(text, isRetired: isRetired, on: context.today),
        fixes: fixes(text, at: node, context)
      )
    }
  }

  private static func life(
    of fact: VersionFact,
    at node: JSONNode,
    _ context: FlowContext,
    _ findings: inout Findings
  ) {
    let message: String
    switch fact.state(on: context.today) {
    case .active: return
    case .frozen: message = VersionWording.frozen(fact, since: fact.frozenOn ?? "", on: context.today)
    case .expired: message = VersionWording.expired(fact, since: fact.expiredOn ?? "", on: context.today)
    }
    // What lifts a flow looks at all of it, and is added by the room that knows how: see `Upgrade.addingFixes`.
    findings.report(.frozenVersion, at: node, message + (context.isVersionGiven ? "" : VersionWording.lift))
  }

  /// What `v7.2` or `7` certainly means; else the version to begin with.
  private static func fixes(_ text: String, at node: JSONNode, _ context: FlowContext) -> [Fix] {
    let written = VersionWording.written(text)
    let version = VersionWording.meant(by: text, on: context.today)
    let edit = TextEdit(range: node.contentRange, text: version.description)
    return [Fix("write version \(version)", written == version ? .safe : .unsafe, edits: [edit])]
  }
}
