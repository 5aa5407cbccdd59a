/// Characters outside strings that look like nothing or like a blank, and are not JSON's white space.
enum InvisibleCharacter {
  /// The length in bytes of the one that stands at `position`; nil if there is none.
  static func length(_ bytes: [UInt8], _ position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: return 1
    case 0xC2:
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      return (0x80...0xA0).contains(next) || next == 0xAD ? 2 : nil
    case 0xE1, 0xE2, 0xE3, 0xEF:
      return scalar(bytes, position).flatMap { isInvisible($0) ? 3 : nil }
    default: return nil
    }
  }

  /// The fault of the run of such characters in `range`.
  static func fault(_ bytes: [UInt8], _ range: Range<Int>) -> JSONFault {
    let name = name(scalar(bytes, range.lowerBound) ?? "\0")
    return JSONFault(
      .invisibleCharacter,
      "\(name) can't stand between values; JSON allows only blanks, tabs and line breaks there",
      at: range,
      fix: .init("write a blank", replacing: range, by: " ")
    )
  }

  /// A character in words and by its number: `a no-break space (U+00A0)`.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch scalar.value {
    case 0: return "a null character (\(number))"
    case 0x09: return "a tab (\(number))"
    case 0x0B: return "a vertical tab (\(number))"
    case 0x0C: return "a form feed (\(number))"
    case 0xA0, 0x202F: return "a no-break space (\(number))"
    case 0xAD: return "a soft hyphen (\(number))"
    case 0x200B...0x200F, 0x2060, 0xFEFF: return "a zero-width character (\(number))"
    case 0x2028, 0x2029: return "a Unicode line separator (\(number))"
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: return "a typographic space (\(number))"
    default: return "a control character (\(number))"
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private static func scalar(_ bytes: [UInt8], _ position: Int) -> Unicode.Scalar? {
    String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
  }
}
