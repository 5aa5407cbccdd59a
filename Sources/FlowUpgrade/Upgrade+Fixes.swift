import FlowLanguage
import FlowModel
package import FlowRules
import JSONText

extension Upgrade {
  /// The findings of a check, with the lift to the recommended version as the fix of a frozen one.
  ///
  /// There is none where a guess would be needed, or where something is left to the user: the command reports that.
  /// `today` is written `YYYY-MM-DD`.
  package static func addingFixes(to findings: [Diagnostic], in facts: FlowFacts, today: String) -> [Diagnostic] {
    let flow = facts.flow
    guard let index = findings.firstIndex(where: { $0.rule == "frozen-version" }), findings[index].fixes.isEmpty,
      flow.document.bytes.count <= largest
    else { return findings }
    var options = UpgradeOptions(today: today)
    options.isAllOrNothing = true
    options.judge = { other, version in
      // Findings of the original text are known already.
      let options = CheckOptions(today: today, version: version)
      guard other.node == flow.node else { return FlowChecker.check(other, options: options) }
      return version == nil ? findings : FlowChecker.check(facts, options: options)
    }
    for version in [Language.recommendedVersion, Language.oldestActiveVersion(on: today)] {
      options.version = version
      let plan = attempt(flow, options)
      guard !plan.edits.isEmpty, plan.left.isEmpty else { continue }
      var findings = findings
      findings[index] = findings[index].mended(by: Fix("lift to version \(version)", .unsafe, edits: plan.edits))
      return findings
    }
    return findings
  }

  /// Larger flows are not lifted for a fix.
  private static let largest = 1 << 20
}

extension Diagnostic {
  fileprivate func mended(by fix: Fix) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: severity,
      code: code,
      message: message,
      pointer: pointer,
      range: range,
      related: related,
      fixes: [fix]
    )
  }
}
