import FlowTestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file to begin with.
struct Fixture {
  let path: String
  let bytes: [UInt8]

  /// All files under `fixtures`, sorted.
  static let all: [Fixture] = files(in: "fixtures")
  /// What the fuzzer once made a property fail with.
  static let found: [Fixture] = files(in: "Tests/FuzzTargetsTests/Found")

  private static func files(in folder: String) -> [Fixture] {
    let root = RecordedFile.repository + "/" + folder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return names.sorted().compactMap { name in
      // A folder has no contents.
      FileManager.default.contents(atPath: "\(root)/\(name)").map {
        Fixture(path: "\(folder)/\(name)", bytes: Array($0))
      }
    }
  }
}
