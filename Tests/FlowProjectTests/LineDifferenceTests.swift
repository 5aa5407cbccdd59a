import Testing

@testable import FlowProject

@Suite(.timeLimit(.minutes(20)))
struct LineDifferenceTests {
  private func lines(_ numbers: some Sequence<Int>) -> [ArraySlice<UInt8>] {
    numbers.map { Array("line \($0)\n".utf8)[...] }
  }

  /// What is neither removed nor inserted must be the same on both sides.
  private func isSound(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ difference: LineDifference) -> Bool {
    old.indices.filter { !difference.removed.contains($0) }.map { old[$0] }
      == new.indices.filter { !difference.inserted.contains($0) }.map { new[$0] }
  }

  @Test func `a changed line is one removed and one inserted`() {
    let (old, new) = (lines(0..<2_000), lines((0..<2_000).map { $0 == 700 ? -1 : $0 }))
    let difference = LineDifference(from: old, to: new)
    #expect(difference.removed == [700])
    #expect(difference.inserted == [700])
  }

  @Test func `changes all over a long text are told one by one`() {
    let (old, new) = (lines(0..<6_000), lines((0..<6_000).map { $0 % 3 == 0 ? -$0 - 1 : $0 }))
    let difference = LineDifference(from: old, to: new)
    #expect(difference.removed.count == 2_000)
    #expect(isSound(old, new, difference))
  }

  @Test(arguments: [
    (Array(0..<3_000), Array((0..<3_000).reversed())),
    (Array(repeating: 1, count: 3_000), Array(repeating: 2, count: 3_000)),
    ([1], Array(0..<20_000)),
    (Array(0..<20_000), []),
    ((0..<4_000).map { $0 % 7 }, (0..<4_000).map { $0 % 5 }),
  ])
  func `texts that share little are told apart in time that grows with their length`(left: [Int], right: [Int]) {
    let (old, new) = (lines(left), lines(right))
    #expect(isSound(old, new, LineDifference(from: old, to: new)))
  }
}
