/// The formats that a text field checks by itself.
enum InputFormat {
  /// What is wrong with a text that is not empty; nil if it fits, or the type asks for nothing.
  static func fault(_ text: String, type: String) -> ValueFault? {
    switch type {
    case "email": isEmail(text) ? nil : .email
    case "phone": isPhone(text) ? nil : .phone
    case "number": isNumber(text) ? nil : .number
    case "passcode": text.utf8.allSatisfy(\.isDigit) ? nil : .passcode
    default: nil
    }
  }

  /// `local@domain.tld`.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) > 1
  }

  /// An optional plus, digits, groups in parentheses, blanks, dots, hyphens.
  private static func isPhone(_ text: String) -> Bool {
    let rest = text.utf8.first == UInt8(ascii: "+") ? text.utf8.dropFirst() : text.utf8[...]
    var isOpen = false
    for byte in rest {
      switch byte {
      case UInt8(ascii: "("):
        if isOpen { return false }
        isOpen = true
      case UInt8(ascii: ")"):
        if !isOpen { return false }
        isOpen = false
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): break
      default: if !byte.isDigit { return false }
      }
    }
    return !isOpen && rest.contains { $0.isDigit }
  }

  /// A sign, digits, thousands commas, a decimal point or comma, an exponent.
  static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { bytes.removeFirst() }
    if let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) {
      var exponent = bytes[(mark + 1)...]
      if let first = exponent.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { exponent.removeFirst() }
      guard !exponent.isEmpty, exponent.allSatisfy(\.isDigit) else { return false }
      bytes = bytes[..<mark]
    }
    guard bytes.contains(where: \.isDigit) else { return false }
    let isAllowed: (UInt8) -> Bool = {
      $0.isDigit || $0 == UInt8(ascii: ".") || ($0 == UInt8(ascii: ",") && PhoneFacts.takesDecimalComma)
    }
    return bytes.allSatisfy(isAllowed) && bytes.count { $0 == UInt8(ascii: ".") } <= 1
  }
}
