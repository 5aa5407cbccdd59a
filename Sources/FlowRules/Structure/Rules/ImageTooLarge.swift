import FlowLanguage
import JSONText

extension Rule {
  static let imageTooLarge = Rule(
    "image-too-large",
    .values,
    severity: .warning,
    summary: "An image is small enough to be shown.",
    why: "Bigger images load slowly, and in lists they are left out; many of them make the screen too big to be sent.",
    examples: [
      .good(#"{"type": "Image", "src": "\#(ImageExample.png)"}"#),
      .bad(
        #"{"type": "Dropdown", "name": "n", "label": "Plan", "data-source": [{"id": "a", "title": "A", "image": ⟦"\#(ImageExample.large)"⟧}]}"#,
        abridged:
          #"{"type": "Dropdown", …, "data-source": [{"id": "a", "title": "A", "image": "iVBORw0KGgo… (101 KB)"}]}"#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func checkSize(_ size: Int, _ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard let limit = fact.imageLimit(in: scope.version), size > limit.kilobytes * 1024 else { return }
    let kilobytes = (size + 1023) / 1024
    findings.report(
      .imageTooLarge,
      at: node,
      "'\(fact.name)' has \(kilobytes) KB once it is decoded; \(limit.isAdvice ? "it should have" : "it can have") at most "
        + "\(limit.kilobytes)"
    )
  }
}
