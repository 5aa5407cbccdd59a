import FlowLanguage
import FlowRules
import JSONText

/// A flow of one terminal screen, or a whole one, and what is said about it.
struct SemanticProbe {
  let text: String
  let findings: [Diagnostic]

  /// A whole flow.
  init(flow text: String) {
    self.text = text
    findings = FlowChecker.check(JSONDocument(parsing: text), options: CheckOptions(today: "2026-11-21"))
  }

  /// Components on the terminal screen FIRST, whose data has a member of each type.
  init(_ components: String, version: FlowVersion = .v7_3) {
    self.init(
      flow: """
        {"version": "\(version)", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "data": {
         "text": {"type": "string", "__example__": "a"}, "number": {"type": "number", "__example__": 1},
         "yes": {"type": "boolean", "__example__": true},
         "person": {"type": "object", "properties": {"name": {"type": "string"}}, "__example__": {"name": "Ana"}},
         "list": {"type": "array", "items": {"type": "string"}, "__example__": ["a"]}},
         "layout": {"type": "SingleColumnLayout", "children": [
         {"type": "Form", "name": "form_name", "children": [{"type": "TextInput", "name": "field", "label": "Field"}]},
         \(components),
         {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """
    )
  }

  /// What is said above the level of advice, with the text that it underlines; but not that an answer goes nowhere, as it
  /// does in most small flows.
  var lines: [String] {
    let bytes = Array(text.utf8)
    let others = findings.filter { $0.severity > .info && !["frozen-version", "lost-answer"].contains($0.rule) }
    return others.map { finding in
      "\(finding.severity) \(finding.rule) ⟦\(String(decoding: bytes[finding.range], as: UTF8.self))⟧ \(finding.message)"
    }
  }

  /// The text after the first fix of the only finding that has one.
  var fixed: String? {
    guard let fix = findings.flatMap(\.fixes).first,
      let bytes = try? fix.edits.applied(to: Array(text.utf8))
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
