extension Rule {
  static let jsonInvalidEscape = Rule(
    "invalid-escape",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A backslash begins one of the escapes that JSON has.",
    why:
      "Those are `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four digits; with another one, as in a pattern like `\\d`, the upload fails.",
    examples: [
      .good(
        "{\"type\": \"TextInput\", \"name\": \"code\", \"label\": \"Code\", \"pattern\": \"\\\\d+\", \"helper-text\": \"Digits\"}"
      ),
      .bad("{\"type\": \"TextHeading\", \"text\": \"It⟦\\'⟧s here\"}"),
    ]
  )
}
