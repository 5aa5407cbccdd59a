import FlowRules
package import FlowText

/// Counts findings by rule.
package enum RuleStatistics {
  /// A line for each rule, the most frequent first.
  package static func text(of report: Report) -> ShownText {
    var counts: [String: Int] = [:]
    for file in report.files {
      for finding in file.findings { counts[finding.diagnostic.rule, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = sorted.first.map { String($0.value).count } ?? 0
    return sorted.map { rule, count -> ShownText in
      "\(ShownText.blanks(width - String(count).count))\(count) \(rule)\n"
    }.joined()
  }
}
