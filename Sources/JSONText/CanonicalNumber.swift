/// A JSON number independent of its spelling: `1`, `1.0` and `10e-1` are equal; exact for any size.
package struct CanonicalNumber: Hashable, Sendable {
  private var isNegative = false
  /// Without zeros at either end.
  package private(set) var digits: [UInt8] = []
  /// The power of ten of the last digit.
  private var exponent = 0
  /// Whether the power of ten does not fit, so that the number is compared as it is written.
  private var isAsWritten = false

  /// The number that a node is.
  package init(_ node: JSONNode) {
    self.init(node.document.storage.bytes[node.range])
  }

  /// The number of that text.
  package init(_ text: some Sequence<UInt8>) {
    var isFraction = false
    var exponentDigits: [UInt8]?
    for byte in text {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): exponentDigits = []
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "-"): if exponentDigits == nil { isNegative = true } else { exponentDigits?.append(byte) }
      default:
        if exponentDigits != nil {
          exponentDigits?.append(byte)
        } else {
          digits.append(byte)
          if isFraction { exponent -= 1 }
        }
      }
    }
    if let exponentDigits { add(Int(String(decoding: exponentDigits, as: UTF8.self))) }
    strip()
    if isAsWritten { (isNegative, digits, exponent) = (false, Array(text), 0) }
  }

  private mutating func add(_ power: Int?) {
    guard let power else { return isAsWritten = true }
    let (sum, isOver) = exponent.addingReportingOverflow(power)
    exponent = sum
    isAsWritten = isAsWritten || isOver
  }

  private mutating func strip() {
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      add(1)
    }
    digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    if digits.isEmpty { (isNegative, exponent, isAsWritten) = (false, 0, false) }
  }

  /// Sign and power of ten in one number.
  package var scale: UInt64 { UInt64(bitPattern: Int64(exponent)) &* 0x9E37_79B9 &+ (isNegative ? 1 : 0) }
}
