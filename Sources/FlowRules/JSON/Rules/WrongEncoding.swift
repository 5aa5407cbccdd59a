extension Rule {
  static let jsonWrongEncoding = Rule(
    "wrong-encoding",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A JSON file is encoded in UTF-8.",
    why: "JSON that is exchanged between systems is UTF-8 (RFC 8259); UTF-16 and UTF-32 are refused.",
    examples: [
      .good(.flow, RuleExample.smallFlow)
    ]
  )
}
