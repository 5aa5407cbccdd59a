package import JSONText

/// The properties of one kind of object, found by the numbers of their names.
///
/// A class, so that a walk that asks it for one member after the other holds it with one reference.
package final class PropertyTable: Sendable {
  /// The properties that some version asks for.
  package let requirable: [PropertyFact]
  /// The names of these.
  package let requirableNames: PropertySet
  /// The names of the properties that are judged without a look at others.
  package let independentNames: PropertySet
  /// The properties that are judged in all items of a list together.
  package let judgedByList: [PropertyFact]
  private let properties: [PropertyFact]
  /// For each name the position of its property plus one; 0 for those that the object does not have.
  private let positions: [UInt8]

  init(_ properties: [PropertyFact]) {
    var positions = [UInt8](repeating: 0, count: PropertyName.count)
    var (requirableNames, independentNames) = (PropertySet(), PropertySet())
    // Plain loops: this is done whenever the program starts, and chains of generic types would have to be made for it.
    for (position, fact) in properties.enumerated() {
      guard let name = fact.key else { continue }
      positions[Int(name.rawValue)] = UInt8(truncatingIfNeeded: position + 1)
      if fact.requiredSince != nil { _ = requirableNames.insert(name) }
      if !fact.hasCombinations { _ = independentNames.insert(name) }
    }
    self.properties = properties
    self.positions = positions
    judgedByList = properties.filter { $0.maxItemsWithIt != nil || $0.excludedByComponent != nil }
    requirable = properties.filter { $0.requiredSince != nil }
    self.requirableNames = requirableNames
    self.independentNames = independentNames
  }

  /// The property of that name, whatever its versions.
  package subscript(_ name: PropertyName?) -> PropertyFact? {
    guard let name else { return nil }
    let position = positions[Int(name.rawValue)]
    return position == 0 ? nil : properties[Int(position) - 1]
  }
}
