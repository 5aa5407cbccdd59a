import FlowLanguage
import JSONText

extension Rule {
  static let numberOutOfRange = Rule(
    "number-out-of-range",
    .values,
    code: .maximumValueRequired,
    otherCodes: [.minimumValueRequired],
    summary: "A number lies within the limits of its property.",
    why: "The platform refuses sizes and counts that are too small or too large.",
    examples: [
      .good(#"{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-file-size-kb": 10240}"#),
      .bad(#"{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-file-size-kb": ⟦51200⟧}"#),
      .bad(
        #"{"type": "DocumentPicker", "name": "cv", "label": "CV", "max-uploaded-documents": ⟦0⟧}"#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func range(of node: JSONNode, _ value: Double, _ fact: PropertyFact) {
    guard let bounds = fact.bounds else { return }
    let limit: (name: String, number: Int, code: PlatformCode)?
    if let minimum = bounds.minimum, value < Double(minimum) {
      limit = ("smallest", minimum, .minimumValueRequired)
    } else if let maximum = bounds.maximum, value > Double(maximum) {
      limit = ("largest", maximum, .maximumValueRequired)
    } else {
      limit = nil
    }
    guard let limit else { return }
    findings.report(
      .numberOutOfRange,
      at: node,
      code: limit.code,
      source: bounds.source,
      "the \(limit.name) '\(fact.name)' is \(limit.number), not \(node.sourceText)"
    )
  }
}
