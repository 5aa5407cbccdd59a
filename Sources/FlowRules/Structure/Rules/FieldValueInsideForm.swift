import FlowLanguage
import JSONText

extension Rule {
  static let fieldValueInsideForm = Rule(
    "field-value-inside-form",
    .structure,
    code: .invalidPropertyKey,
    since: .v4_0,
    summary: "A component inside a Form gets its first value and its error message from the Form.",
    why: "Inside a Form the platform refuses `init-value` and `error-message`; the Form has `init-values` and "
      + "`error-messages` for all its components. Of PhotoPicker and DocumentPicker that has only been seen.",
    examples: [
      .good(
        #"""
        {"type": "Form", "name": "form", "init-values": {"city": "Lyon"}, "children": [
          {"type": "TextInput", "name": "city", "label": "City"}
        ]}
        """#
      ),
      .bad(
        #"""
        {"type": "Form", "name": "form", "children": [
          {"type": "TextInput", "name": "city", "label": "City", ⟦"init-value"⟧: "Lyon"}
        ]}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"fault": {"type": "string", "__example__": "Too dark"}},
          "layout": {"type": "SingleColumnLayout", "children": [{"type": "Form", "name": "form", "children": [
            {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1,
              ⟦"error-message"⟧: "${data.fault}"},
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}
        ]}]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportInsideForm(_ entry: KnownMember, _ scope: Scope) {
    findings.report(
      .fieldValueInsideForm,
      at: entry.member.key,
      source: entry.fact.outsideFormSource,
      "inside a Form \(scope.kind.phrase) can't have '\(entry.fact.name)'; put it into '\(entry.fact.name)s' of the Form"
    )
  }
}
