import FlowRules
import FlowUpgrade
import JSONText

extension FlowFile {
  /// Everything that is wrong in a flow; a frozen version comes with the edits that lift it, where nothing is left to
  /// anybody.
  static func findings(in document: JSONDocument, _ options: CheckOptions) -> [Diagnostic] {
    let findings = FlowChecker.check(document, options: options)
    return options.version == nil ? Upgrade.addingFixes(to: findings, in: document, today: options.today) : findings
  }
}
