import FlowModel
import FlowRules
import FlowUpgrade

extension FlowFile {
  /// Everything that is wrong in a flow; a frozen version comes with the edits that lift it, where nothing is left to
  /// anybody, unless nobody asks for fixes.
  static func findings(in flow: Flow, _ options: CheckOptions, wantsFixes: Bool = true) -> [Diagnostic] {
    let findings = FlowChecker.check(flow, options: options)
    guard wantsFixes, options.version == nil else { return findings }
    return Upgrade.addingFixes(to: findings, in: flow, today: options.today)
  }
}
