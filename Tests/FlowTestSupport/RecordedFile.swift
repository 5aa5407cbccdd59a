#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
package import Testing

/// A file of the repository that is generated and committed.
package enum RecordedFile {
  /// The folder of the repository.
  package static let repository: String =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The text of a file, by its path in the repository; nil where there is none.
  package static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: repository + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Expects that the file holds `text`.
  ///
  /// With `RECORD=1` it is rewritten, and the test fails all the same.
  package static func expect(
    _ path: String,
    holds text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let committed = self.text(path)
    guard committed != text else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let url = URL(filePath: repository + "/" + path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("\(path) is rewritten: look at what changed", sourceLocation: sourceLocation)
    } else {
      let line = firstDifference(committed ?? "", text)
      Issue.record(
        "\(path) is not what the sources generate, from line \(line) on; RECORD=1 swift test rewrites it",
        sourceLocation: sourceLocation
      )
    }
  }

  private static func firstDifference(_ left: String, _ right: String) -> Int {
    let left = left.split(separator: "\n", omittingEmptySubsequences: false)
    let right = right.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    return (line ?? min(left.count, right.count)) + 1
  }
}
