/// Numbers that are the same in every run.
package struct Generator: Sendable {
  private var state: UInt64

  /// Different seeds give different numbers.
  package init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// A number from 0 to below `limit`, which must be above 0.
  package mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// One of the elements, or nil if there is none.
  package mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: next(below: elements.count))]
  }
}
