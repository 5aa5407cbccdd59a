import JSONText

/// Takes credentials out of texts, however they are spelled there.
package struct Redactor: Sendable {
  private let spellings: [String]

  /// Knows the plain, the percent-encoded and the JSON spelling of every secret.
  package init(_ secrets: [String]) {
    var spellings: [String] = []
    for secret in secrets where !secret.isEmpty {
      let quoted = String(JSONPrinter.quoted(secret).dropFirst().dropLast())
      spellings += [secret, Percent.encode(secret), quoted, quoted.replacing("/", by: "\\/")]
    }
    // The longest first: a secret may be part of the spelling of another.
    self.spellings = Array(Set(spellings)).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// `text` with every secret replaced.
  package func redact(_ text: String) -> String {
    spellings.reduce(text) { text, secret in
      text.utf8.count >= secret.utf8.count ? text.replacing(secret, by: "[redacted]") : text
    }
  }
}
