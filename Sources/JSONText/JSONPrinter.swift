/// Writes JSON values as text.
public struct JSONPrinter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable, Hashable {
    /// On one line, without blanks.
    case compact
    /// One member or element a line, indented by two spaces a level; empty containers as `{}` and `[]`.
    case pretty
  }

  /// How the text is laid out.
  public var layout: Layout

  /// A printer with that layout.
  public init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  /// The text of `value`, without a line break at the end.
  public func print(_ value: JSONValue) -> String {
    var output: [UInt8] = []
    write(value, indent: 0, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(_ value: JSONValue, indent: Int, to output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .number(let text): output += text.utf8
    case .string(let text): JSONPrinter.writeString(text, to: &output)
    case .array(let elements):
      writeItems(elements, open: "[", close: "]", indent: indent, to: &output) { element, output in
        write(element, indent: indent + 1, to: &output)
      }
    case .object(let members):
      writeItems(members, open: "{", close: "}", indent: indent, to: &output) { member, output in
        JSONPrinter.writeString(member.key.text, to: &output)
        output += (layout == .pretty ? ": " : ":").utf8
        write(member.value, indent: indent + 1, to: &output)
      }
    }
  }

  private func writeItems<Item>(
    _ items: [Item],
    open: String,
    close: String,
    indent: Int,
    to output: inout [UInt8],
    item write: (Item, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(indent + 1, &output)
      write(item, &output)
    }
    if !items.isEmpty { breakLine(indent, &output) }
    output += close.utf8
  }

  private func breakLine(_ indent: Int, _ output: inout [UInt8]) {
    guard layout == .pretty else { return }
    output.append(UInt8(ascii: "\n"))
    output += repeatElement(UInt8(ascii: " "), count: indent * 2)
  }

  /// Appends `text` as a quoted JSON string; only what JSON demands is escaped.
  public static func writeString(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    // Nearly no text has anything to escape.
    if isPlain(text) {
      output += text.utf8
      output.append(UInt8(ascii: "\""))
      return
    }
    let bytes = Array(text.utf8)
    var start = 0
    for index in bytes.indices where !isPlain(bytes[index]) {
      output += bytes[start..<index]
      start = index + 1
      writeEscape(of: bytes[index], to: &output)
    }
    output += bytes[start...]
    output.append(UInt8(ascii: "\""))
  }

  private static func writeEscape(of byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output += #"\""#.utf8
    case UInt8(ascii: "\\"): output += #"\\"#.utf8
    case UInt8(ascii: "\n"): output += #"\n"#.utf8
    case UInt8(ascii: "\r"): output += #"\r"#.utf8
    case UInt8(ascii: "\t"): output += #"\t"#.utf8
    default:
      let digits = String(byte, radix: 16)
      output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }

  /// Whether nothing in a text has to be escaped.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    // Least and greatest of all are found for many bytes at once; what is sought becomes 0.
    var (least, quote, backslash) = (UInt8.max, UInt8.max, UInt8.max)
    for index in bytes.indices {
      let byte = bytes[index]
      least = min(least, byte)
      quote = min(quote, byte ^ UInt8(ascii: "\""))
      backslash = min(backslash, byte ^ UInt8(ascii: "\\"))
    }
    return least >= 0x20 && quote != 0 && backslash != 0
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// `text` as it stands between the quotes of a JSON string.
  package static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    writeString(text, to: &output)
    return String(decoding: output.dropFirst().dropLast(), as: UTF8.self)
  }

  /// `text` as a quoted JSON string.
  public static func quoted(_ text: String) -> String {
    var output: [UInt8] = []
    writeString(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
