import FlowTestSupport
import FuzzTargets
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the fuzzer looks for at length, in a few seconds and the same in every run: each way into the toolkit over
/// changed fixtures.
@Suite(.timeLimit(.minutes(20)))
struct MutationLoopTests {
  /// How many changes of each fixture are tried by one target; `FUZZ_ROUNDS` asks for more.
  private static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 2

  @Test(arguments: FuzzTarget.all)
  func `the properties of a target hold for all fixtures and for changed ones`(target: FuzzTarget) throws {
    for (index, fixture) in Fixture.all.enumerated() {
      expect(target, for: fixture.bytes, fixture.path)
      var random = Generator(seed: UInt64(index))
      for round in 0..<Self.rounds {
        var bytes = fixture.bytes
        for _ in 0...random.next(below: 4) { bytes = Mutation.changed(bytes, &random) }
        expect(target, for: bytes, "\(fixture.path), change \(round)")
      }
    }
  }

  @Test(arguments: FuzzTarget.inFull)
  func `the properties of a target hold for what the fuzzer once found`(target: FuzzTarget) throws {
    for found in Fixture.found { expect(target, for: found.bytes, found.path) }
  }

  private func expect(_ target: FuzzTarget, for bytes: [UInt8], _ name: String) {
    do throws(BrokenProperty) {
      try target.run(bytes)
    } catch {
      Issue.record("\(name): \(error)\n\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
