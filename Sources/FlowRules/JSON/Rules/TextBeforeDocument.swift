extension Rule {
  static let jsonTextBeforeDocument = Rule(
    "text-before-document",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Nothing stands before the JSON text.",
    why: "Marks of a document or a program around the JSON are not part of it, and the upload fails.",
    examples: [
      .good(.flow, RuleExample.smallFlow),
      .bad(.flow, "⟦```json⟧\n" + RuleExample.smallFlow + "\n```"),
      .bad(.flow, "⟦const flow =⟧ " + RuleExample.smallFlow + ";"),
    ]
  )
}
