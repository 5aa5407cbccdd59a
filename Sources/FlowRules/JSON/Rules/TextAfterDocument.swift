extension Rule {
  static let jsonTextAfterDocument = Rule(
    "text-after-document",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Nothing follows the JSON text.",
    why: "A file holds one JSON text; the upload fails if anything follows its end.",
    examples: [
      .good(.flow, RuleExample.smallFlow),
      .bad(.flow, RuleExample.smallFlow + "⟦,⟧"),
      .bad(.flow, RuleExample.smallFlow + "\n⟦{⟧\"version\": \"7.3\"}"),
    ]
  )
}
