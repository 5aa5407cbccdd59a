extension Rule {
  static let missingVersion = Rule(
    "missing-version",
    .version,
    code: "MISSING_FLOW_JSON_VERSION",
    summary: "A flow says in `version` which version of Flow JSON it is written in.",
    why: "Without it the platform can't tell which properties and checks apply, and refuses the upload.",
    examples: [
      .good(.flow, #"{"version": "7.3", "screens": []}"#),
      .bad(.flow, #"⟦{⟧"screens": []}"#),
    ]
  )
}
