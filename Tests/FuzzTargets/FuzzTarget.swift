/// One way into the toolkit that takes bytes from strangers.
///
/// The fuzzer and the ordinary tests run the same targets.
package struct FuzzTarget: Sendable {
  package let name: String
  /// Takes any bytes; must never trap or hang, and throws when one of its properties does not hold.
  package let run: @Sendable ([UInt8]) throws(BrokenProperty) -> Void

  package static let all: [FuzzTarget] = [
    .parser, .expression, .check, .message, .configuration, .layout, .fix, .diff, .text, .session, .page,
    .upgrade, .languageServer, .types,
  ]

  /// The same for texts that are looked at once: with everything that a target can look at.
  package static let inFull: [FuzzTarget] = all.map { $0.name == FuzzTarget.text.name ? .wholeText : $0 }
}

extension FuzzTarget: CustomStringConvertible {
  package var description: String { name }
}

/// Something that must hold for all bytes, and does not for these.
package struct BrokenProperty: Error, CustomStringConvertible {
  package let description: String
}

/// Throws when something does not hold that must.
func require(_ condition: Bool, _ property: @autoclosure () -> String) throws(BrokenProperty) {
  if !condition { throw BrokenProperty(description: property()) }
}

/// Whether a range can be cut out of the bytes.
func lies(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
  range.lowerBound >= 0 && range.upperBound <= bytes.count
}
