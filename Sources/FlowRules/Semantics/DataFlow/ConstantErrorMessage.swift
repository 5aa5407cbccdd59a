import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let constantErrorMessage = Rule(
    "constant-error-message",
    .advice,
    source: .observed,
    since: .v4_0,
    summary: "The error message of an input comes from data.",
    why:
      "A text that is written out stands there from the start, whatever people enter. Hints belong in `helper-text`.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"fault": {"type": "string", "__example__": "Not known"}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City", "error-message": "${data.fault}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
        """#
      ),
      .bad(#"{"type": "TextInput", "name": "city", "label": "City", "error-message": ⟦"Please name a city"⟧}"#),
      .bad(
        #"""
        {"type": "Form", "name": "form", "error-messages": {"city": ⟦"Please name a city"⟧}, "children": [
          {"type": "TextInput", "name": "city", "label": "City"}
        ]}
        """#
      ),
    ]
  )
}

/// Error messages that are shown before there is an error.
enum ErrorMessageCheck: FlowCheck {
  static let rules: [Rule] = [.constantErrorMessage]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.screens {
      for component in screen.screen.components {
        guard let messages = component[component.fact == .form ? .errorMessages : .errorMessage],
          component.fact == .form || component.fact?.isInput ?? false
        else { continue }
        let written = texts(in: messages)
        guard let first = written.first else { continue }
        findings.report(
          .constantErrorMessage,
          at: first,
          "this text stands there from the start, whatever people enter; take it from data, or write it into "
            + "'helper-text'",
          related: written.dropFirst().prefix(20).map { Diagnostic.Related("this one too", at: $0) }
        )
      }
    }
  }

  /// The texts that are written out; of a CalendarPicker or a Form each its own.
  private static func texts(in node: JSONNode) -> [JSONNode] {
    if node.kind == .object { return node.members.flatMap { texts(in: $0.value) } }
    return node.kind == .string && !node.isDynamicText && !node.isBlankText ? [node] : []
  }
}
