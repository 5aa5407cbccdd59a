import FlowTestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The sources of the rooms.
enum SourceTree {
  /// The names of all rooms.
  static let rooms = entries("Sources")

  /// Each public declaration at top level with its room.
  static let publicNames: [(name: String, room: String)] = rooms.flatMap { room in
    files("Sources/\(room)").flatMap { file in
      (RecordedFile.text(file) ?? "").split(separator: "\n").compactMap { line in
        name(in: line).map { (name: $0, room: room) }
      }
    }
  }

  /// The name that a line declares for everybody; nil for one that is indented or declares nothing.
  private static func name(in line: Substring) -> String? {
    var words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    guard line.first != " ", words.first == "public" else { return nil }
    words = words.dropFirst().drop { ["final", "indirect"].contains($0) }
    let kinds = ["struct", "enum", "class", "protocol", "typealias", "actor", "func", "let", "var"]
    guard let kind = words.first, kinds.contains(String(kind)), let name = words.dropFirst().first else { return nil }
    return String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  private static func files(_ folder: String) -> [String] {
    entries(folder).flatMap { entry in
      let path = "\(folder)/\(entry)"
      return entry.hasSuffix(".swift") ? [path] : entry.contains(".") ? [] : files(path)
    }
  }

  private static func entries(_ folder: String) -> [String] {
    let path = RecordedFile.repository + "/" + folder
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
