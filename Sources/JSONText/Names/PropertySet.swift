/// A set of properties; a bit for each.
package struct PropertySet: Sendable {
  // Two words, not one of 128 bits: objects with such a number are laid out and allocated with more care than they need.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No properties.
  package init() {}

  /// These properties.
  package init(_ names: [PropertyName]) {
    for name in names { _ = insert(name) }
  }

  /// Whether a property is among them.
  package func contains(_ name: PropertyName) -> Bool {
    (name.rawValue < 64 ? low : high) & Self.bit(name) != 0
  }

  /// Whether all of `others` are among them.
  package func isSuperset(of others: PropertySet) -> Bool {
    low & others.low == others.low && high & others.high == others.high
  }

  /// Adds a property, and says whether it was not there before.
  package mutating func insert(_ name: PropertyName) -> Bool {
    let isNew = !contains(name)
    if name.rawValue < 64 { low |= Self.bit(name) } else { high |= Self.bit(name) }
    return isNew
  }

  /// The bit of a property in its word.
  private static func bit(_ name: PropertyName) -> UInt64 { 1 &<< UInt64(name.rawValue) }
}
