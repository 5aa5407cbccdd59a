/// A set of properties; a bit for each.
package struct PropertySet: Sendable {
  private var bits: UInt128 = 0

  /// No properties.
  package init() {}

  /// These properties.
  package init(_ names: some Sequence<PropertyName>) {
    for name in names { _ = insert(name) }
  }

  /// Whether a property is among them.
  package func contains(_ name: PropertyName) -> Bool { bits & Self.bit(name) != 0 }

  /// Whether all of `others` are among them.
  package func isSuperset(of others: PropertySet) -> Bool { bits & others.bits == others.bits }

  /// Adds a property, and says whether it was not there before.
  package mutating func insert(_ name: PropertyName) -> Bool {
    defer { bits |= Self.bit(name) }
    return !contains(name)
  }

  private static func bit(_ name: PropertyName) -> UInt128 { 1 &<< UInt128(name.rawValue) }
}
