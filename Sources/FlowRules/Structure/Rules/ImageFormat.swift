import FlowLanguage
import JSONText

extension Rule {
  static let imageFormat = Rule(
    "image-format",
    .values,
    source: .inferred,
    summary: "An image is a JPEG or PNG file.",
    why: "Phones show other formats not at all or, like WEBP, only some of them.",
    examples: [
      .good(#"{"type": "Image", "src": "\#(ImageExample.png)"}"#),
      .bad(#"{"type": "Image", "src": ⟦"\#(ImageExample.gif)"⟧}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportFormat(_ format: Base64Image.Format, _ node: JSONNode, _ fact: PropertyFact) {
    findings.report(.imageFormat, at: node, "'\(fact.name)' is a \(format.rawValue) file; use JPEG or PNG")
  }
}
