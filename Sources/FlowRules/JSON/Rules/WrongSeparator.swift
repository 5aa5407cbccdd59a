extension Rule {
  static let jsonWrongSeparator = Rule(
    "wrong-separator",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Values are separated by commas, keys from their values by a colon.",
    why: "Other languages write `=`, `=>` or `;`; in JSON the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text" ⟦=⟧ "Hello"}"#),
    ]
  )
}
