import JSONText

extension Rule {
  static let missingExample = Rule(
    "missing-example",
    .dataModel,
    code: .invalidScreenData,
    summary: "Each member of a screen's data has an `__example__`.",
    why:
      "The example stands for the value in previews and while the screen waits for its data; the platform asks for it.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"name": ⟦{⟧"type": "string"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension DataModelCheck {
  static func reportMissingExample(of member: JSONMember, _ findings: inout Findings) {
    findings.report(
      .missingExample,
      at: member.value,
      "'\(member.name)' has no '__example__', which stands for its value in previews"
    )
  }
}
