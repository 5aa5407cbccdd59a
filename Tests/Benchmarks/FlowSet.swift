import Foundation

/// Flows that are checked together.
struct FlowSet {
  let name: String
  /// What the set is called on the command line.
  let word: String
  /// Paths as programs are given them: from the root of the project where they lie in it.
  let files: [(path: String, bytes: [UInt8])]

  var size: Int { files.reduce(0) { $0 + $1.bytes.count } }
  var paths: [String] { files.map(\.path) }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let schemas = root + "/schemas"
  private static let shared = ProcessInfo.processInfo.environment["FLOWJSON_SHARED"] ?? "../shared"

  /// Flows without a finding.
  static let clean = FlowSet("clean flows", "clean", in: "fixtures/flows")
  /// Flows with one fault each, and what follows from it.
  static let flawed = FlowSet("flows with findings", "flawed", in: "fixtures/broken")
  /// Real flows, nearly all of them with findings; empty where they are not at hand.
  static let real = FlowSet("real flows", "real", in: shared + "/corpus/flows")
  static let all = [clean, flawed, real].filter { !$0.files.isEmpty }

  /// The flows of all sets together.
  static let everything = FlowSet(name: "all flows", word: "all", files: all.flatMap(\.files))

  init(name: String, word: String, files: [(path: String, bytes: [UInt8])]) {
    self.name = name
    self.word = word
    self.files = files
  }

  private init(_ name: String, _ word: String, in folder: String) {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    self.name = name
    self.word = word
    files = names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      let path = folder + "/" + name
      return FileManager.default.contents(atPath: path).map { (path: path, bytes: Array($0)) }
    }
  }
}
