import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownSensitiveField = Rule(
    "unknown-sensitive-field",
    .structure,
    code: .invalidSensitiveField,
    source: .observed,
    since: .v5_1,
    summary: "What `sensitive` names are components of the screen.",
    why: "The platform has been seen to refuse other names; the answer that was meant would be shown.",
    examples: [
      .good(.screen, SensitiveExample.screen(#""pin""#)),
      .bad(.screen, SensitiveExample.screen(#"⟦"pim"⟧"#)),
    ]
  )
}

extension ScreenWalk {
  mutating func checkSensitiveFields(_ screen: Screen) {
    guard let list = screen.node[.sensitive], list.kind == .array else { return }
    let names = Set(screen.components.filter { $0.type != "Form" }.compactMap(\.name))
    for entry in list.eachElement {
      guard let name = entry.name, !name.isEmpty, !names.contains(name) else { continue }
      let suggestion = Spelling.suggestion(for: name.text, in: names.sorted().map(\.text))
      findings.report(
        .unknownSensitiveField,
        at: entry,
        "no component of the screen is called '\(name)'" + Spelling.hint(suggestion?.name),
        fixes: Fix.renames(entry, to: suggestion)
      )
    }
  }
}

private enum SensitiveExample {
  static func screen(_ field: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "sensitive": [\#(field)],
      "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "pin", "label": "Pin"},
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"pin": "${form.pin}"}}}
    ]}}
    """#
  }
}
