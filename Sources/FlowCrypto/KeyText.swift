#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A key as people have it, converted to PEM: a file, an environment variable with `\n` spelled out, their base64, DER.
struct KeyText {
  /// What stands after BEGIN (`PRIVATE KEY`), or nil if the bytes are DER without a label.
  let label: String?
  /// The text between the two lines, decoded; nil where it is encrypted in the old way, with header lines.
  let content: [UInt8]?
  /// The whole key as PEM with one line break after each 64 characters, if it has a label.
  let pem: String?
  /// Whether a passphrase is needed.
  let isEncrypted: Bool

  /// Reads what may be a key; nil if nothing in it looks like one.
  init?(_ bytes: [UInt8]) {
    self.init(bytes, depth: 0)
  }

  private init?(_ bytes: [UInt8], depth: Int) {
    if bytes.first == 0x30, bytes.count > 64, bytes.contains(where: { $0 >= 0x80 }) {
      self.init(label: nil, content: bytes, pem: nil, isEncrypted: false)
      return
    }
    let text = Self.unfolded(String(decoding: bytes, as: UTF8.self))
    if let block = Self.block(of: text) {
      self.init(block: block)
    } else if depth == 0, let inner = Base64.decode(text.filter { !$0.isWhitespace }), inner.count > 64 {
      self.init(inner, depth: 1)
    } else {
      return nil
    }
  }

  private init(label: String?, content: [UInt8]?, pem: String?, isEncrypted: Bool) {
    self.label = label
    self.content = content
    self.pem = pem
    self.isEncrypted = isEncrypted
  }

  private init(block: (label: String, headers: [String], base64: String)) {
    let isEncrypted = block.label == "ENCRYPTED PRIVATE KEY" || block.headers.contains { $0.hasPrefix("DEK-Info") }
    var lines = ["-----BEGIN \(block.label)-----"]
    if !block.headers.isEmpty {
      lines += block.headers + [""]
    }
    var rest = block.base64[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(64)))
      rest = rest.dropFirst(64)
    }
    lines.append("-----END \(block.label)-----")
    self.init(
      label: block.label,
      content: block.headers.isEmpty ? Base64.decode(block.base64) : nil,
      pem: lines.joined(separator: "\n") + "\n",
      isEncrypted: isEncrypted
    )
  }

  /// The text without quotes around it, and with the line breaks that environment files spell out.
  private static func unfolded(_ text: String) -> String {
    var text = text
    for (spelled, meant) in [("\\r\\n", "\n"), ("\\n", "\n"), ("\\r", "\n"), ("\r\n", "\n"), ("\r", "\n")] {
      text = text.split(separator: spelled, omittingEmptySubsequences: false).joined(separator: meant)
    }
    let blank = text.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" || $0 == "\u{FEFF}" }
    return String(blank.reversed().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.reversed())
  }

  /// The first PEM block: its label, its header lines and its base64 without white space.
  private static func block(of text: String) -> (label: String, headers: [String], base64: String)? {
    guard let begin = text.firstRange(of: "-----BEGIN ") else { return nil }
    let afterBegin = text[begin.upperBound...]
    guard let dashes = afterBegin.firstRange(of: "-----") else { return nil }
    let label = String(afterBegin[..<dashes.lowerBound])
    let afterLabel = afterBegin[dashes.upperBound...]
    guard let end = afterLabel.firstRange(of: "-----END ") else { return nil }
    var headers: [String] = []
    var base64 = ""
    for line in afterLabel[..<end.lowerBound].split(whereSeparator: \.isNewline) {
      if line.contains(":") {
        headers.append(line.trimmed)
      } else {
        base64 += line.filter { !$0.isWhitespace }
      }
    }
    return (label, headers, base64)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension StringProtocol {
  /// Where `text` first stands; by code units, so that no combining mark hides it.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if utf8[start...].starts(with: text.utf8),
        let end = utf8.index(start, offsetBy: text.utf8.count, limitedBy: endIndex)
      {
        return start..<end
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
