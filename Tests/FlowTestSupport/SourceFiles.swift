#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The Swift files of the repository.
package enum SourceFiles {
  /// The paths of all Swift files under a folder of the repository, in order.
  package static func paths(under folder: String) -> [String] {
    entries(of: folder).flatMap { entry in
      let path = "\(folder)/\(entry)"
      return entry.hasSuffix(".swift") ? [path] : entry.contains(".") ? [] : paths(under: path)
    }
  }

  /// The names of what a folder of the repository holds, in order.
  package static func entries(of folder: String) -> [String] {
    let path = RecordedFile.repository + "/" + folder
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
