import FlowLanguage
import JSONText

extension Rule {
  static let invalidValue = Rule(
    "invalid-value",
    .values,
    code: .invalidEnumValue,
    otherCodes: [.invalidPropertyValue],
    summary: "A text is one of those that its property accepts.",
    why: "Some properties accept only certain words; the platform refuses all others.",
    examples: [
      .good(#"{"type": "TextBody", "text": "Hello", "font-weight": "bold_italic"}"#),
      .bad(#"{"type": "TextBody", "text": "Hello", "font-weight": ⟦"bold-italic"⟧}"#),
      .bad(#"{"type": "TextBody", "text": "Hello", "font-weight": ⟦"thin"⟧}"#),
      .bad(
        #"{"type": "DocumentPicker", "name": "cv", "label": "CV", "allowed-mime-types": ["application/pdf", ⟦"application/docx"⟧]}"#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportValue(_ text: String, _ node: JSONNode, _ fact: PropertyFact, _ values: [String]) {
    let code: PlatformCode? = values.count == 1 ? .invalidPropertyValue : nil
    report(.invalidValue, choice: text, at: node, fact, values, code: code)
  }
}
