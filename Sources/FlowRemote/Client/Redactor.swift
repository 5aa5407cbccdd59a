import JSONText

/// Removes credentials from texts, in every spelling.
///
/// Bytes are compared: a text may put a combining mark behind a credential, which makes another character of its end.
package struct Redactor: Sendable {
  /// What a credential is replaced by.
  package static let mark = "[redacted]"

  /// By their first byte; the longest first, because a secret may be part of the spelling of another.
  private let spellings: [UInt8: [[UInt8]]]

  /// Knows the plain, the percent-encoded and the JSON spelling of every secret.
  package init(_ secrets: [String]) {
    var spellings: Set<[UInt8]> = []
    for secret in secrets where !secret.isEmpty {
      let quoted = String(JSONPrinter.quoted(secret).dropFirst().dropLast())
      for text in [secret, Percent.encode(secret), quoted, quoted.replacing("/", by: "\\/")] {
        spellings.insert(Array(text.utf8))
      }
    }
    self.spellings = Dictionary(grouping: spellings) { $0.first ?? 0 }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// `text` with every secret replaced; what was replaced before stays as it is.
  package func redact(_ text: String) -> String {
    guard !spellings.isEmpty else { return text }
    let bytes = Array(text.utf8)
    let mark = Array(Self.mark.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: mark) {
        // A secret that is part of our own mark would otherwise be found in it again.
        result += mark
        index += mark.count
      } else if let secret = spellings[bytes[index]]?.first(where: rest.starts(with:)) {
        result += mark
        index += secret.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
