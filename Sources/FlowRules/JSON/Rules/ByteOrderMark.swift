import FlowLanguage

extension Rule {
  static let jsonByteOrderMark = Rule(
    "byte-order-mark",
    .json,
    code: "INVALID_FLOW_JSON",
    source: .inferred,
    summary: "A JSON file begins with its first bracket, not with a byte order mark.",
    why: "Readers may skip the mark, or take it for text that does not belong there and refuse the file.",
    examples: [
      .good(.flow, RuleExample.smallFlow),
      .bad(.flow, "⟦\u{FEFF}⟧" + RuleExample.smallFlow),
    ]
  )
}
