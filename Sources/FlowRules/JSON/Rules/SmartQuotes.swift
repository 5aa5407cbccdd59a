extension Rule {
  static let jsonSmartQuotes = Rule(
    "smart-quotes",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Texts stand in straight quotes, not in typographic ones.",
    why: "Word processors and chats replace quotes; the platform does not know the others, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "“Hello”"}"#),
      .bad(#"{"type": "TextHeading", "text": ⟦“Hello”⟧}"#),
    ]
  )
}
