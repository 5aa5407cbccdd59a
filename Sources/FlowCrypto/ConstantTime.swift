/// Compares secrets in a time that does not depend on where they differ.
package enum ConstantTime {
  /// Whether both have the same bytes; the time depends on the lengths alone.
  package static func isEqual(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
    let (left, right) = (Array(left), Array(right))
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices {
      difference |= left[index] ^ right[index]
    }
    return difference == 0
  }
}
