import JSONText

/// Where in the list of its properties an object has which, by the number of the name.
struct PropertyPositions: Sendable {
  /// For each name its position plus one; 0 for those that the object does not have.
  private let positions: [UInt8]

  init(_ properties: [PropertyFact]) {
    var positions = [UInt8](repeating: 0, count: PropertyName.count)
    for (position, fact) in properties.enumerated() {
      guard let name = fact.key else { continue }
      positions[Int(name.rawValue)] = UInt8(truncatingIfNeeded: position + 1)
    }
    self.positions = positions
  }

  subscript(_ name: PropertyName?) -> Int? {
    guard let name else { return nil }
    let position = positions[Int(name.rawValue)]
    return position == 0 ? nil : Int(position) - 1
  }
}
