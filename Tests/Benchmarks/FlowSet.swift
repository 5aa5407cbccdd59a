import Foundation

/// The flows that are checked: ours, and the real ones in `../shared` if it is there.
struct FlowSet {
  let files: [(path: String, bytes: [UInt8])]

  var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let fixtures = root + "/fixtures"
  static let schemas = root + "/schemas"
  /// Real flows.
  static let corpus = (ProcessInfo.processInfo.environment["FLOWJSON_SHARED"] ?? root + "/../shared") + "/corpus/flows"

  init() {
    files = [Self.fixtures + "/flows", Self.corpus].flatMap(Self.files)
  }

  private static func files(in folder: String) -> [(path: String, bytes: [UInt8])] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      let path = folder + "/" + name
      return FileManager.default.contents(atPath: path).map { (path: path, bytes: Array($0)) }
    }
  }
}
