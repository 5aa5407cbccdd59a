import FlowModel
public import JSONText

/// A group of rules that are found in one go over a flow.
package protocol FlowCheck: Sendable {
  /// The rules that ``run(_:_:)`` may report.
  static var rules: [Rule] { get }

  /// Looks for faults in a flow and reports them.
  static func run(_ context: FlowContext, _ findings: inout Findings)
}

/// The rules of flows and how they are run.
public enum FlowChecker {
  /// The groups in the order in which they run.
  package static let checks: [any FlowCheck.Type] = structuralChecks + semanticChecks

  /// All rules about flows.
  public static let rules: [Rule] = checks.flatMap { $0.rules }

  /// Everything that is wrong in a flow, in the order of its places.
  public static func check(_ document: JSONDocument, options: CheckOptions) -> [Diagnostic] {
    let context = FlowContext(Flow(document), options: options)
    var findings = Findings(
      ignoring: options.ignoredRules,
      version: context.version,
      limit: options.findingLimit
    )
    for check in checks where check.rules.contains(where: findings.isWanted) { check.run(context, &findings) }
    return findings.diagnostics.inOrder
  }
}
