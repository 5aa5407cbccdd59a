extension Rule {
  static let jsonEmptyFile = Rule(
    "empty-file",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A file is not empty.",
    why: "There is nothing to upload.",
    examples: [
      .good(.flow, RuleExample.smallFlow),
      .bad(.flow, "⟦⟧"),
    ]
  )
}
