extension Rule {
  static let jsonInvalidEncoding = Rule(
    "invalid-encoding",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "All text in a JSON file is valid UTF-8.",
    why: "Bytes of another encoding, such as Windows-1252, are refused or turn into other characters.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Réservé"}"#)
    ]
  )
}
