package import FlowRules

extension Rule {
  /// An override of the configuration has nothing to do.
  package static let unusedOverride = Rule(
    "unused-override",
    .configuration,
    severity: .warning,
    summary: "An override of the configuration suppresses or changes at least one finding.",
    why: "What it was made for is gone or has moved; left there, it will hide the next fault at its place.",
    examples: []
  )

  /// An entry of the baseline has nothing to do.
  package static let staleBaselineEntry = Rule(
    "stale-baseline-entry",
    .configuration,
    severity: .warning,
    summary: "A finding that the baseline accepts is still there.",
    why: "The fault was fixed; left in the baseline, it could come back unseen.",
    examples: []
  )
}
