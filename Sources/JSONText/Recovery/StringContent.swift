/// Checks what stands between the quotes of a string.
struct StringContent {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let reader: TokenReader
  private var found: [JSONFault] = []
  private var lineBreaks: [Range<Int>] = []
  private var controls: [Range<Int>] = []

  init(_ reader: TokenReader, _ range: Range<Int>) {
    self.reader = reader
    self.bytes = reader.bytes
    self.range = range
  }

  /// All that is wrong: each wrong escape, each run of bytes that are not UTF-8, and once for all of the string, raw
  /// line breaks and other control characters.
  func faults() -> [JSONFault] {
    var copy = self
    copy.scan()
    return copy.found + copy.rawFaults()
  }

  private mutating func scan() {
    let bytes = bytes
    let text = bytes.span
    var position = range.lowerBound
    while position < range.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position = scanEscape(text, position)
      case UInt8(ascii: "\n"):
        lineBreaks.append(position..<position + 1)
        position += 1
      case UInt8(ascii: "\r"):
        let length = reader.byte(position + 1) == UInt8(ascii: "\n") ? 2 : 1
        lineBreaks.append(position..<position + length)
        position += length
      case 0..<0x20:
        controls.append(position..<position + 1)
        position += 1
      case 0x20..<0x80: position += 1
      default: position = scanSequence(text, position)
      }
    }
  }

  private mutating func scanEscape(_ text: Span<UInt8>, _ start: Int) -> Int {
    if let length = StringSyntax.escapeLength(text, start), start + length <= range.upperBound { return start + length }
    if reader.isMarkdownEscape(at: start) {
      found.append(.markdownEscape(at: start))
      return start + 2
    }
    if let unit = StringSyntax.codeUnit(text, start), start + 6 <= range.upperBound {
      found.append(loneSurrogate(unit, at: start))
      return start + 6
    }
    let fault = invalidEscape(at: start)
    found.append(fault)
    return fault.range.upperBound
  }

  private mutating func scanSequence(_ text: Span<UInt8>, _ start: Int) -> Int {
    if let length = StringSyntax.sequenceLength(text, start), start + length <= range.upperBound {
      return start + length
    }
    var end = start + 1
    while end < range.upperBound, bytes[end] >= 0x80, StringSyntax.sequenceLength(text, end) == nil { end += 1 }
    found.append(.invalidUTF8(bytes, at: start..<end))
    return end
  }

  private func loneSurrogate(_ unit: UInt32, at start: Int) -> JSONFault {
    let half = unit < 0xDC00 ? "first" : "second"
    return JSONFault(
      .loneSurrogate,
      "'\(reader.text(start..<start + 6))' is only the \(half) half of a character; both halves must stand together",
      at: start..<start + 6
    )
  }

  /// The fault of the backslash at `start` and what belongs to it.
  private func invalidEscape(at start: Int) -> JSONFault {
    let next = reader.byte(start + 1)
    var end = min(start + 2, range.upperBound)
    var fix: String?
    switch next {
    case UInt8(ascii: "u"):
      while end < min(start + 6, range.upperBound), StringSyntax.hexDigit(bytes[end]) != nil { end += 1 }
      return JSONFault(.invalidEscape, "'\\u' takes four hexadecimal digits", at: start..<end)
    case UInt8(ascii: "x"):
      while end < min(start + 4, range.upperBound), StringSyntax.hexDigit(bytes[end]) != nil { end += 1 }
      if end == start + 4 { fix = "\\u00" + reader.text(start + 2..<end) }
    case UInt8(ascii: "'"), UInt8(ascii: "`"): fix = reader.text(start + 1..<end)
    case 0x80...:
      let length = StringSyntax.sequenceLength(bytes.span, start + 1) ?? 1
      end = min(start + 1 + length, range.upperBound)
    case 0..<0x20: end = start + 1
    default: break
    }
    let found = start..<end
    return JSONFault(
      .invalidEscape,
      "'\(reader.text(found))' is not an escape in JSON; a backslash itself is written '\\\\'",
      at: found,
      fix: fix.map { .init("write '\($0)'", replacing: found, by: $0) }
    )
  }

  private func rawFaults() -> [JSONFault] {
    var faults: [JSONFault] = []
    if let first = lineBreaks.first {
      faults.append(
        JSONFault(
          .lineBreakInString,
          "a line break inside a text is written '\\n'",
          at: first,
          fix: .init("write '\\n'", lineBreaks.map { TextEdit(range: $0, text: "\\n") })
        )
      )
    }
    if let first = controls.first {
      faults.append(controlFault(first))
    }
    return faults
  }

  private func controlFault(_ first: Range<Int>) -> JSONFault {
    let name = InvisibleCharacter.name(Unicode.Scalar(bytes[first.lowerBound]))
    let escape = Self.escape(bytes[first.lowerBound])
    return JSONFault(
      .controlCharacter,
      "\(name) inside a text is written '\(escape)'",
      at: first,
      fix: .init("write '\(escape)'", controls.map { TextEdit(range: $0, text: Self.escape(bytes[$0.lowerBound])) })
    )
  }

  private static func escape(_ byte: UInt8) -> String {
    var output: [UInt8] = []
    JSONPrinter.writeString(String(Unicode.Scalar(byte)), to: &output)
    return String(decoding: output.dropFirst().dropLast(), as: UTF8.self)
  }

  /// The content between double quotes, as JSON writes it.
  func requoted() -> String {
    var output: [UInt8] = [UInt8(ascii: "\"")]
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      let next = position + 1 < range.upperBound ? bytes[position + 1] : 0
      switch byte {
      case UInt8(ascii: "\\") where next == UInt8(ascii: "'") || next == UInt8(ascii: "`"):
        output.append(next)
        position += 1
      case UInt8(ascii: "\\") where next != 0:
        output += [byte, next]
        position += 1
      case UInt8(ascii: "\""): output += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: output += Self.escape(byte).utf8
      default: output.append(byte)
      }
      position += 1
    }
    output.append(UInt8(ascii: "\""))
    return String(decoding: output, as: UTF8.self)
  }
}

extension JSONFault {
  /// The fault of the first bytes of a text that are not UTF-8; nil if all of it is.
  static func invalidUTF8(in range: Range<Int>, of bytes: [UInt8]) -> JSONFault? {
    let text = bytes.span
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] < 0x80 {
        position += 1
      } else if let length = StringSyntax.sequenceLength(text, position) {
        position += length
      } else {
        var end = position + 1
        while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return .invalidUTF8(bytes, at: position..<end)
      }
    }
    return nil
  }

  static func invalidUTF8(_ bytes: [UInt8], at range: Range<Int>) -> JSONFault {
    let digits = bytes[range].prefix(4).map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
    return JSONFault(
      .invalidUTF8,
      "this is not UTF-8 (\(range.count == 1 ? "byte" : "bytes") \(digits)\(range.count > 4 ? " …" : "")); "
        + "save the file as UTF-8",
      at: range
    )
  }
}
