#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Material that is no part of this repository: real flows and tables, in a folder `shared` beside it.
///
/// `FLOWJSON_SHARED` names the folder where it lies elsewhere. Tests that need it are skipped where it is absent.
package enum SharedMaterial {
  /// The folder; nil where it is absent.
  package static let folder: String? = {
    if let path = ProcessInfo.processInfo.environment["FLOWJSON_SHARED"] { return isFolder(path) ? path : nil }
    var parts = #filePath.split(separator: "/")
    while parts.popLast() != nil {
      let path = "/" + (parts + ["shared"]).joined(separator: "/")
      if isFolder(path) { return path }
    }
    return nil
  }()

  private static func isFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/corpus/flows.tsv")
  }

  /// The bytes of a file in the folder, or nil.
  package static func bytes(_ path: String) -> [UInt8]? {
    folder.flatMap { FileManager.default.contents(atPath: $0 + "/" + path) }.map { Array($0) }
  }

  /// A real flow of the corpus.
  package struct CorpusFlow: Sendable, CustomStringConvertible {
    package let file: String
    package let version: String
    /// `valid`, `unknown` or `error:CODE`.
    package let expected: String

    package var bytes: [UInt8] { SharedMaterial.bytes("corpus/flows/" + file) ?? [] }
    package var description: String { file }
  }

  /// The flows of the corpus; empty where it is absent.
  package static let flows: [CorpusFlow] = {
    let table = bytes("corpus/flows.tsv").map { String(decoding: $0, as: UTF8.self) } ?? ""
    // The lines of the table end with CRLF, which is one character.
    return table.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 7, let expected = fields.last else { return nil }
      return CorpusFlow(file: String(fields[0]), version: String(fields[4]), expected: String(expected))
    }
  }()

  /// The flows that are published as valid.
  package static let validFlows: [CorpusFlow] = flows.filter { $0.expected == "valid" }
}

extension SharedMaterial {
  /// The names of the files in a folder of the material, sorted; empty where it is absent.
  package static func names(in path: String) -> [String] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path) else {
      return []
    }
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }
}
