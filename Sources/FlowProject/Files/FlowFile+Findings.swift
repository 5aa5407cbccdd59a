import FlowModel
import FlowRules
import FlowUpgrade

extension FlowFile {
  /// Everything that is wrong in a flow; a frozen version comes with the edits that lift it, where nothing is left to
  /// anybody.
  static func findings(in flow: Flow, _ options: CheckOptions) -> [Diagnostic] {
    let findings = FlowChecker.check(flow, options: options)
    guard options.version == nil else { return findings }
    return Upgrade.addingFixes(to: findings, in: flow.document, today: options.today)
  }
}
