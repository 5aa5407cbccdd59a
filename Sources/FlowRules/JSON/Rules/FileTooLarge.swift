extension Rule {
  static let jsonFileTooLarge = Rule(
    "file-too-large",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A flow has at most 10 MB.",
    why:
      "The platform refuses a larger file before it reads it, so it is not checked any further. Images in base64 are usually what makes a flow large.",
    examples: [
      .good(.flow, RuleExample.smallFlow)
    ]
  )
}
