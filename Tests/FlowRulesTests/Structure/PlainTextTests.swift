import FlowLanguage
import FlowRules
import Testing

/// Most texts are found right by a look at their kind and length; a text with an escape never is, and so goes the long way.
@Suite struct PlainTextTests {
  /// Texts that are right in one property and wrong in another.
  private static func texts(for fact: PropertyFact) -> [String] {
    let limits = [fact.maxLength].compactMap(\.self).flatMap { [$0, $0 + 1] }
    return ["a", " ", " a", "\u{E9}", "${data.text}", "Hi ${data.text}", "{x}", "#00FF88", "2026-12-24"]
      + fact.values.prefix(2)
      + limits.flatMap { [String(repeating: "x", count: $0), String(repeating: "\u{E9}", count: $0)] }
  }

  /// The text with an escape for its first character.
  private static func escaped(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "\\u00" + String(first.value + 256, radix: 16).dropFirst() + String(text.unicodeScalars.dropFirst())
  }

  /// What is said of components of that type that have the property, each with another text.
  private static func verdict(
    _ type: String,
    _ fact: PropertyFact,
    in version: FlowVersion,
    spelling: (String) -> String
  ) -> [String] {
    let components = texts(for: fact).map { #"{"type": "\#(type)", "\#(fact.name)": "\#(spelling($0))"}"# }
    return SemanticProbe(components.joined(separator: ", "), version: version).findings.map {
      "\($0.rule) \($0.severity) \($0.pointer)"
    }
  }

  @Test(arguments: [FlowVersion.v7_3, .v4_0])
  func `a text is judged the same with an escape as without`(version: FlowVersion) {
    var rules: Set<Substring> = []
    for component in Language.components {
      for fact in component.properties where fact.name != "type" {
        let plain = Self.verdict(component.type, fact, in: version) { $0 }
        let escaped = Self.verdict(component.type, fact, in: version, spelling: Self.escaped)
        #expect(plain == escaped, "\(component.type) \(fact.name)")
        rules.formUnion(plain.compactMap { $0.split(separator: " ").first })
      }
    }
    #expect(
      rules.isSuperset(of: ["text-too-long", "blank-text", "invalid-value", "binding-not-allowed", "wrong-type"])
    )
  }
}
