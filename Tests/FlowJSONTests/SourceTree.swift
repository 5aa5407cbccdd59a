import FlowTestSupport

/// The sources of the rooms.
enum SourceTree {
  /// The names of all rooms.
  static let rooms = SourceFiles.entries(of: "Sources")

  /// Each public declaration at top level with its room.
  static let publicNames: [(name: String, room: String)] = rooms.flatMap { room in
    SourceFiles.paths(under: "Sources/\(room)").flatMap { file in
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
}
