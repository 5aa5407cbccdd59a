import FlowLanguage
import JSONText

extension Rule {
  static let invalidURL = Rule(
    "invalid-url",
    .values,
    code: .invalidPropertyValueFormat,
    summary: "An address is a whole web address with `http` or `https`.",
    why: "The platform refuses other texts, and phones could not open them.",
    examples: [
      .good(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://example.com/a?b=c"}}"#
      ),
      .bad(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": ⟦"www.example.com"⟧}}"#
      ),
      .bad(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": ⟦"tel:+123456"⟧}}"#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func url(_ node: JSONNode, _ fact: PropertyFact) {
    guard let text = node.string, let fault = WebAddress.fault(in: text) else { return }
    findings.report(.invalidURL, at: node, source: fact.source, "'\(fact.name)' is not a web address: \(fault)")
  }
}

/// What certainly is not a web address.
enum WebAddress {
  static func fault(in text: String) -> String? {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else {
      return "it does not begin with 'https://' or 'http://'"
    }
    if text.unicodeScalars.contains(where: { ($0.value <= 0x20 || $0.value >= 0x80) && $0.properties.isWhitespace }) {
      return "it has a blank in it"
    }
    let host = text.unicodeScalars.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if host.isEmpty { return "it names no host" }
    return nil
  }
}
