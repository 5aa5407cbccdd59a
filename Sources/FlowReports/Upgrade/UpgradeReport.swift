package import FlowUpgrade
import FlowDiff
package import JSONText

/// What became of the flows that were to be lifted, ready to be written.
package struct UpgradeReport: Sendable {
  /// In the order of their paths.
  package let files: [UpgradedFile]
  /// Whether the files are as they were, because nobody wanted them changed.
  package let isTrial: Bool

  /// A report about `files`.
  package init(files: [UpgradedFile], isTrial: Bool) {
    self.files = files
    self.isTrial = isTrial
  }

  /// Whether something is left to somebody.
  package var hasRemainders: Bool { files.contains { !$0.plan.left.isEmpty } }

  /// Whether something was done, or would be.
  package var hasEdits: Bool { files.contains { !$0.plan.edits.isEmpty } }
}

/// One flow of a report.
package struct UpgradedFile: Sendable {
  /// As it is shown.
  package let path: String
  package let plan: UpgradePlan
  /// The text that places are told of: the new one if it replaced the old one.
  private let lines: LineTable
  private let isReplaced: Bool

  /// A flow and what lifting it came to; `isReplaced` says whether the new text is what people have now.
  package init(path: String, _ plan: UpgradePlan, isReplaced: Bool) {
    self.path = path
    self.plan = plan
    self.isReplaced = isReplaced
    lines = LineTable(isReplaced ? plan.result : plan.document.bytes)
  }

  /// Where something that is left stands in the text that people have now.
  package func places(of remainder: UpgradePlan.Remainder) -> (start: TextPosition, end: TextPosition) {
    let range = isReplaced ? plan.moved(remainder.range) : remainder.range
    return (lines.position(at: range.lowerBound), lines.position(at: range.upperBound))
  }
}
