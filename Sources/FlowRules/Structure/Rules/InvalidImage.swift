import FlowLanguage
import JSONText

extension Rule {
  static let invalidImage = Rule(
    "invalid-image",
    .values,
    code: "INVALID_PROPERTY_VALUE",
    summary: "An image is given as the base64 text of its file.",
    why: "An address, a data URI or anything else shows nothing; the platform has been seen to refuse it.",
    examples: [
      .good(#"{"type": "Image", "src": "\#(ImageExample.png)"}"#),
      .bad(#"{"type": "Image", "src": ⟦"https://example.com/logo.png"⟧}"#),
      .bad(#"{"type": "Image", "src": ⟦"data:image/png;base64,\#(ImageExample.png)"⟧}"#),
      .bad(#"{"type": "Image", "src": ⟦"logo.png"⟧}"#),
    ]
  )

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

enum ImageExample {
  /// One black dot.
  static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
  static let gif = "R0lGODdhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="
  static let large = "iVBORw0KGgo" + String(repeating: "A", count: 137_913)
}

extension StructureWalk {
  mutating func image(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard notBlank(node, fact, scope) else { return }
    let bytes = context.document.bytes[node.contentRange]
    let image = bytes.contains(UInt8(ascii: "\\")) ? Base64Image(Array((node.string ?? "").utf8)) : Base64Image(bytes)
    guard let size = image.decodedSize else { return reportNoBase64(node, fact) }
    if let format = image.format, ![.jpeg, .png].contains(format) {
      findings.report(.imageFormat, at: node, "'\(fact.name)' is a \(format.rawValue) file; use JPEG or PNG")
    }
    guard let limit = fact.imageLimit(in: scope.version), size > limit.kilobytes * 1024 else { return }
    let kilobytes = (size + 1023) / 1024
    findings.report(
      .imageTooLarge,
      at: node,
      "'\(fact.name)' has \(kilobytes) KB once it is decoded; \(limit.isAdvice ? "it should have" : "it can have") at most "
        + "\(limit.kilobytes)"
    )
  }

  private mutating func reportNoBase64(_ node: JSONNode, _ fact: PropertyFact) {
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
