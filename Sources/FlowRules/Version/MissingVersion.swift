extension Rule {
  static let missingVersion = Rule(
    "missing-version",
    .version,
    code: "MISSING_FLOW_JSON_VERSION",
    summary: "A flow says in `version` which version of Flow JSON it is written in.",
    why: "Without it the platform can't tell which properties and checks apply, and refuses the upload.",
    examples: [
      .good(.flow, VersionExample.flow(#""version": "7.3", "#)),
      .bad(.flow, VersionExample.flow("", opening: "⟦{⟧")),
    ]
  )
}

enum VersionExample {
  /// A flow of one screen.
  static func flow(_ version: String, opening: String = "{") -> String {
    #"""
    \#(opening)\#(version)"screens": [
      {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
      ]}}
    ]}
    """#
  }
}
