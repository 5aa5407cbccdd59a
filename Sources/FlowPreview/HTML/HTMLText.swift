/// The one place where HTML is written: everything that is put in is escaped, but for tags and names of ours.
///
/// Tags and names are checked as well, so that a mistake of a caller can't let markup through.
package struct HTMLText {
  package private(set) var bytes: [UInt8] = []

  /// Elements without an end.
  private static let void: Set<String> = ["input", "img", "br", "meta"]

  package mutating func open(_ tag: String, _ attributes: [(name: String, value: String?)] = []) {
    bytes.append(UInt8(ascii: "<"))
    bytes += Self.name(tag)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += Self.name(attribute.name)
      guard let value = attribute.value else { continue }
      bytes += "=\"".utf8
      escape(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func close(_ tag: String) {
    guard !Self.void.contains(tag) else { return }
    bytes += "</".utf8
    bytes += Self.name(tag)
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func text(_ text: String) { escape(text) }

  /// An element with one text.
  package mutating func element(_ tag: String, _ attributes: [(name: String, value: String?)], _ content: String) {
    open(tag, attributes)
    text(content)
    close(tag)
  }

  /// An element without attributes and with one text.
  package mutating func element(_ tag: String, _ content: String) { element(tag, [], content) }

  mutating func append(_ other: HTMLText) { bytes += other.bytes }

  /// The style sheet or script of the page, which is written in this room and in no flow.
  package mutating func own(_ text: StaticString) { bytes += text.withUTF8Buffer(Array.init) }

  mutating func own(_ text: OwnText) { bytes += text.bytes }

  /// JSON for a script to read; nothing in it can end the element that it stands in.
  mutating func json(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += #"\u003c"#.utf8
      case UInt8(ascii: ">"): bytes += #"\u003e"#.utf8
      case UInt8(ascii: "&"): bytes += #"\u0026"#.utf8
      default: bytes.append(byte)
      }
    }
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      // What browsers drop or change, and NUL above all.
      case 0..<9, 11, 12, 14..<32, 127: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
  }

  private static func name(_ name: String) -> [UInt8] {
    name.utf8.filter {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || (48...57).contains($0) || $0 == 45
    }
  }
}
