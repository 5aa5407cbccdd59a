/// What a text without quotes in the place of a value was meant to be.
struct WordReading {
  let kind: JSONKind
  let fault: JSONFault?
  /// Whether it was meant as a text, so that more words may belong to it.
  var isText = false

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if let literal = Self.literals[text] {
      self.init(kind: literal, fault: nil)
    } else if NumberSyntax.isValid(bytes[range]) {
      self.init(kind: .number, fault: nil)
    } else if let (kind, fault) = Self.misspeltLiteral(text, range) {
      self.init(kind: kind, fault: fault)
    } else if Self.looksLikeNumber(text) {
      self.init(kind: .number, fault: Self.numberFault(text, range))
    } else {
      self.init(kind: .string, fault: nil, isText: true)
    }
  }

  private init(kind: JSONKind, fault: JSONFault?, isText: Bool = false) {
    self.kind = kind
    self.fault = fault
    self.isText = isText
  }

  private static let literals: [String: JSONKind] = ["true": .bool, "false": .bool, "null": .null]

  /// `True`, `None`, `NaN`, `undefined`, `tru`; nil if the text is nothing of the kind.
  private static func misspeltLiteral(_ text: String, _ range: Range<Int>) -> (JSONKind, JSONFault)? {
    let lower = text.lowercased()
    switch lower {
    case "nan", "infinity", "inf", "+nan", "-nan", "+infinity", "-infinity", "+inf", "-inf":
      return (.missing, JSONFault(.invalidLiteral, "there is no number '\(text)' in JSON", at: range))
    case "undefined":
      return (
        .missing,
        JSONFault(.invalidLiteral, "there is no 'undefined' in JSON; leave the member out or use null", at: range)
      )
    default: break
    }
    let meant: (JSONKind, String)? =
      switch lower {
      case "true", "tru", "ture", "treu": (.bool, "true")
      case "false", "fals", "flase", "fasle": (.bool, "false")
      case "null", "none", "nil", "nul": (.null, "null")
      default: nil
      }
    guard let (kind, spelling) = meant else { return nil }
    let fault = JSONFault(
      .invalidLiteral,
      "'\(text)' is spelt '\(spelling)' in JSON",
      at: range,
      fix: .init("write '\(spelling)'", replacing: range, by: spelling)
    )
    return (kind, fault)
  }

  /// Whether the text is made of what numbers are made of.
  private static func looksLikeNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) || bytes == Array("-".utf8),
      first &- UInt8(ascii: "0") < 10 || "+-.".utf8.contains(first)
    else { return false }
    if isHexadecimal(bytes) { return true }
    return bytes.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || "+-._eE".utf8.contains($0) }
      && bytes.filter { $0 == UInt8(ascii: "-") }.count <= 2
  }

  private static func isHexadecimal(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0] == UInt8(ascii: "0") && bytes[1] | 0x20 == UInt8(ascii: "x")
      && bytes.dropFirst(2).allSatisfy { StringSyntax.hexDigit($0) != nil }
  }

  private static func numberFault(_ text: String, _ range: Range<Int>) -> JSONFault {
    let mended = mendedNumber(text)
    return JSONFault(
      .invalidNumber,
      "'\(text)' is not a number in JSON: \(reason(text))",
      at: range,
      fix: mended.map { .init("write '\($0)'", replacing: range, by: $0) }
    )
  }

  private static func reason(_ text: String) -> String {
    let digits = text.drop { $0 == "-" }
    if text.hasPrefix("+") { return "a number can't begin with a plus sign" }
    if isHexadecimal(Array(text.utf8)) { return "numbers are decimal" }
    if text.contains("_") { return "digits are not grouped" }
    if digits.hasPrefix(".") { return "a digit must stand before the point" }
    if digits.hasPrefix("0"), digits.dropFirst().first?.isNumber == true { return "it must not begin with a zero" }
    if text.hasSuffix(".") || text.contains(".e") || text.contains(".E") { return "a digit must follow the point" }
    return "a number has digits, one decimal point and one exponent at most"
  }

  /// The same number as JSON writes it; nil if that is not certain.
  static func mendedNumber(_ text: String) -> String? {
    if isHexadecimal(Array(text.utf8)) { return UInt64(text.dropFirst(2), radix: 16).map { String($0) } }
    var rest = Substring(text.filter { $0 != "_" })
    if rest.hasPrefix("+") { rest = rest.dropFirst() }
    let sign = rest.hasPrefix("-") ? "-" : ""
    rest = rest.dropFirst(sign.count)
    while rest.hasPrefix("0"), rest.dropFirst().first?.isNumber == true { rest = rest.dropFirst() }
    if rest.hasPrefix(".") { rest = "0" + rest }
    if rest.hasSuffix(".") { rest = rest.dropLast() }
    let mended = sign + rest
    return NumberSyntax.isValid(Array(mended.utf8)[...]) ? mended : nil
  }
}
