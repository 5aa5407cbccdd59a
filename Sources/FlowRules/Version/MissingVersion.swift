import JSONText

extension Rule {
  static let missingVersion = Rule(
    "missing-version",
    .version,
    code: .missingFlowJSONVersion,
    summary: "A flow says in `version` which version of Flow JSON it is written in.",
    why: "Without it the platform can't tell which properties and checks apply, and refuses the upload.",
    examples: [
      .good(.flow, VersionExample.flow(#""version": "7.3", "#)),
      .bad(.flow, VersionExample.flow("", opening: "⟦{⟧")),
    ]
  )
}

extension VersionCheck {
  static func reportMissing(at root: JSONNode, _ findings: inout Findings) {
    let message = "the flow does not say which version of Flow JSON it is written in"
    findings.report(.missingVersion, at: root, message)
  }
}
