import FlowReports
import Testing

@Suite struct FingerprintTests {
  /// The same as a number of 128 bits makes it; baselines out there hold such fingerprints.
  private static func reference(_ parts: [String]) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    let bytes = parts.flatMap { part -> [UInt8] in Array(part.utf8) + [0xFF] }
    for byte in bytes { hash = (hash ^ UInt128(byte)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  @Test(arguments: [
    [], [""], ["a"], ["unknown-property", "screen:A/field:b", "'labl' is not a property of TextInput"], ["é", "日本語"],
  ])
  func `fingerprints are those of FNV-1a with 128 bits`(parts: [String]) {
    #expect(Fingerprint.of(parts) == Self.reference(parts))
  }

  @Test func `a fingerprint has 32 digits`() {
    #expect((0..<2_000).allSatisfy { Fingerprint.of([String($0)]) == Self.reference([String($0)]) })
    #expect(Fingerprint.of([]) == "6c62272e07bb014262b821756295c58d")
  }
}
