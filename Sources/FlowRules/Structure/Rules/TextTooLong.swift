import FlowLanguage
import JSONText

extension Rule {
  static let textTooLong = Rule(
    "text-too-long",
    .values,
    severity: .warning,
    summary: "A text is no longer than what the platform shows of it.",
    why: "The upload succeeds, but on the phone the text is cut off, or the component is not shown at all.",
    examples: [
      .good(#"{"type": "TextInput", "name": "name", "label": "Name in passport"}"#),
      .bad(#"{"type": "TextInput", "name": "name", "label": ⟦"Your name as it stands in your passport"⟧}"#),
      .bad(
        #"""
        {"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source": [
          {"id": "s", "title": "Small"}, {"id": "l", "title": ⟦"Large, but only while stocks last"⟧}
        ]}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  /// Reports a text that is longer than what is shown of it; counted in Unicode code points.
  mutating func length(_ node: JSONNode, _ fact: PropertyFact) {
    // A text never has more code points than bytes in the file.
    guard let limit = fact.maxLength, node.contentRange.count > limit, let text = node.string else { return }
    let length = text.unicodeScalars.count
    guard length > limit else { return }
    findings.report(
      .textTooLong,
      at: node,
      "'\(fact.name)' has \(length) characters, \(length - limit) more than the \(limit) that are shown"
    )
  }
}
