import JSONText

/// A JSON number independent of its spelling: `1`, `1.0` and `10e-1` are equal.
struct CanonicalNumber: Hashable {
  private var isNegative = false
  /// Without zeros at either end.
  private var digits: [UInt8] = []
  /// The power of ten of the last digit.
  private var exponent = 0

  init(_ node: JSONNode) {
    self.init(node.document.bytes[node.range])
  }

  init(_ text: some Sequence<UInt8>) {
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
    if let written = exponentDigits.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }) {
      exponent = exponent.addingReportingOverflow(written).partialValue
    }
    strip()
  }

  private mutating func strip() {
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent = exponent.addingReportingOverflow(1).partialValue
    }
    digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// Equal for equal numbers in every run.
  var hash: UInt64 {
    ContentHashes.mixed(
      ContentHashes.bytesHash(digits) &+ UInt64(bitPattern: Int64(exponent)) &* 0x9E37_79B9 &+ (isNegative ? 1 : 0)
    )
  }
}
