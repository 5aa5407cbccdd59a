import FlowModel
import FlowRules
import FlowUpgrade

extension FlowFile {
  /// Everything that is wrong in a flow; a frozen version comes with the edits that lift it, where nothing is left to
  /// anybody, unless nobody asks for fixes.
  static func findings(in flow: Flow, _ options: CheckOptions, wantsFixes: Bool = true) -> [Diagnostic] {
    let facts = FlowFacts(flow, options)
    let findings = FlowChecker.check(facts, options: options)
    guard wantsFixes, options.version == nil else { return findings }
    return Upgrade.addingFixes(to: findings, in: facts, today: options.today)
  }
}
