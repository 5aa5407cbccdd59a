package import FlowFiles
import JSONText

/// The flows and messages that lie in a folder, found out from the files alone.
package struct ProjectSurvey: Sendable {
  /// A flow, called like its file without the ending.
  package struct Flow: Sendable, Hashable {
    package let name: String
    /// Absolute.
    package let path: Path
  }

  /// In the order of their paths; of two files of one name the first.
  package private(set) var flows: [Flow] = []
  /// Absolute, in the order of their paths.
  package private(set) var messages: [Path] = []
  /// Absolute.
  package let folder: Path

  /// Looks into every file of a folder that a check without a configuration would look into.
  package init(of folder: Path) {
    self.folder = folder
    var discovery = Discovery(workingFolder: folder)
    discovery.add(".")
    discovery.leaveOutIgnored()
    for file in discovery.files where file != Configuration.fileName {
      let path = file.absolute(in: folder)
      guard let bytes = try? FileSystem.read(path).bytes else { continue }
      let isLines = path.hasEnding(".jsonl")
      switch DocumentKind(recognizing: JSONDocument(parsing: bytes), isLines: isLines) {
      case .flow: add(Flow(name: path.stem.shown, path: path))
      case .message: messages.append(path)
      case nil: break
      }
    }
  }

  private mutating func add(_ flow: Flow) {
    if !flows.contains(where: { $0.name == flow.name }) { flows.append(flow) }
  }

  /// Patterns for `include` that name the folders of the files, and files that lie in no folder by their names.
  package var include: [String] {
    var patterns: [String] = []
    for path in (flows.map(\.path) + messages).sorted() {
      let parts = path.relative(to: folder).bytes.split(separator: UInt8(ascii: "/"))
      let top = GlobPattern.escaped(Path(bytes: Array(parts[0])).text)
      let pattern = parts.count > 1 ? "\(top)/**/*.\(path.hasEnding(".jsonl") ? "jsonl" : "json")" : top
      if !patterns.contains(pattern) { patterns.append(pattern) }
    }
    return patterns
  }
}
