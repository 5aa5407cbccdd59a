/// A set of properties; a bit for each.
package struct PropertySet: Sendable {
  private var bits = SIMD2<UInt64>()

  /// No properties.
  package init() {}

  /// Whether a property is among them.
  package func contains(_ name: PropertyName) -> Bool { bits[Self.word(name)] & Self.bit(name) != 0 }

  /// Adds a property, and says whether it was not there before.
  package mutating func insert(_ name: PropertyName) -> Bool {
    defer { bits[Self.word(name)] |= Self.bit(name) }
    return !contains(name)
  }

  private static func word(_ name: PropertyName) -> Int { Int(name.rawValue >> 6) & 1 }

  private static func bit(_ name: PropertyName) -> UInt64 { 1 << UInt64(name.rawValue & 63) }
}
