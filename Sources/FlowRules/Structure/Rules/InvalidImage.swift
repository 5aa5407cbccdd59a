import FlowLanguage
import JSONText

extension Rule {
  static let invalidImage = Rule(
    "invalid-image",
    .values,
    code: .invalidPropertyValue,
    summary: "An image is given as the base64 text of its file.",
    why: "An address, a data URI or anything else shows nothing; the platform has been seen to refuse it.",
    examples: [
      .good(#"{"type": "Image", "src": "\#(ImageExample.png)"}"#),
      .bad(#"{"type": "Image", "src": ⟦"https://example.com/logo.png"⟧}"#),
      .bad(#"{"type": "Image", "src": ⟦"data:image/png;base64,\#(ImageExample.png)"⟧}"#),
      .bad(#"{"type": "Image", "src": ⟦"logo.png"⟧}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportNoBase64(_ node: JSONNode, _ fact: PropertyFact) {
    let text = node.string ?? ""
    let lower = text.prefix(64).lowercased()
    // The documentation asks for base64; that other texts are refused was only observed.
    if lower.hasPrefix("data:"), let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) {
      let length = text.utf8.distance(from: text.utf8.startIndex, to: comma) + 1
      let prefix = node.decodedText?.sourceRange(of: 0..<length)
      findings.report(
        .invalidImage,
        at: node,
        source: .observed,
        "'\(fact.name)' is a data URI; give only the base64 text after the comma",
        fixes: prefix.map { [Fix("remove what stands before the base64 text", edits: [TextEdit(range: $0, text: "")])] }
          ?? []
      )
    } else if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      findings.report(
        .invalidImage,
        at: node,
        source: .observed,
        "'\(fact.name)' is an address; images are not loaded from the web, give the file as base64 text"
      )
    } else {
      findings.report(.invalidImage, at: node, source: .observed, "'\(fact.name)' is not the base64 text of an image")
    }
  }
}
