/// Percent-encoding of addresses and forms (RFC 3986).
package enum Percent {
  /// `text` with everything escaped but letters, digits and `-._~`.
  package static func encode(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += (digits.count == 1 ? "%0" : "%") + digits
      }
    }
    return result
  }

  /// The text without its escapes.
  ///
  /// An escape that is none stays as it is; in a form a plus is a blank.
  package static func decode(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(plusIsBlank && bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `a=b&c=d`, escaped.
  package static func form(_ fields: [HTTPRequest.Field]) -> String {
    fields.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: "&")
  }

  /// `?a=b&c=d`, or nothing if there are no fields.
  package static func query(_ fields: [HTTPRequest.Field]) -> String {
    fields.isEmpty ? "" : "?" + form(fields)
  }

  /// The fields of `a=b&c=d`.
  package static func fields(_ text: some StringProtocol) -> [HTTPRequest.Field] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return HTTPRequest.Field(
        decode(parts.first ?? "", plusIsBlank: true),
        parts.count > 1 ? decode(parts[1], plusIsBlank: true) : ""
      )
    }
  }
}
