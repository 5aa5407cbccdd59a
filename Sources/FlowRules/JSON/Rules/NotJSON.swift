extension Rule {
  static let jsonNotJSON = Rule(
    "not-json",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A file holds JSON text.",
    why: "Something else was saved under the name of a flow.",
    examples: [
      .good(.flow, RuleExample.smallFlow),
      .bad(.flow, "⟦<html><body>Not found</body></html>⟧"),
    ]
  )
}
