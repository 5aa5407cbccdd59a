#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of its own for one test, removed with everything in it when the test ends.
package final class TemporaryFolder: Sendable {
  /// The path without links.
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "flowjson-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, creating the folders on the way; gives its absolute path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// The text of a file.
  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: name)), as: UTF8.self)
  }

  /// Removes a file, a link or a folder with everything in it.
  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: URL(filePath: path).appending(path: name).path)
  }

  /// Makes `name` a link to `target`.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: URL(filePath: path).appending(path: name).path,
      withDestinationPath: target
    )
  }
}
