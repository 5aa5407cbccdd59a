extension Rule {
  static let jsonInvalidNumber = Rule(
    "invalid-number",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A number is written as JSON writes it.",
    why:
      "No plus sign, no leading zero, digits on both sides of the point, decimal digits only; with anything else the upload fails.",
    examples: [
      .good(#"{"type": "TextArea", "name": "note", "label": "Note", "max-length": 100}"#),
      .bad(#"{"type": "TextArea", "name": "note", "label": "Note", "max-length": ⟦+100⟧}"#),
    ]
  )
}
