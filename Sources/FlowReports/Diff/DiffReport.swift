package import FlowDiff
import FlowModel
import JSONText

/// What changed between files, ready to be written in any format.
package struct DiffReport: Sendable {
  /// In the order in which they are told.
  package let files: [ComparedFile]
  /// What two folders are called; nil where single files were compared.
  package let folders: (old: String, new: String)?

  /// The report about one file.
  package init(_ file: ComparedFile) {
    files = [file]
    folders = nil
  }

  /// The report about what is in two folders.
  package init(old: String, new: String, files: [ComparedFile]) {
    self.files = files
    folders = (old, new)
  }

  /// The gravest verdict.
  package var verdict: FlowComparison.Verdict {
    let verdicts = Set(files.map(\.comparison.verdict))
    return [.breaking, .compatible].first(where: verdicts.contains) ?? .identical
  }

  /// Whether any change has at least that impact.
  package func hasChanges(atLeast impact: Impact) -> Bool {
    files.contains { $0.comparison.changes.contains { $0.impact >= impact } }
  }

  /// The files that there is something to tell about.
  var told: [ComparedFile] {
    files.filter { $0.isWorthTelling(in: folders) }
  }
}

/// Two states of one file.
package struct ComparedFile: Sendable {
  /// Nil for a file that is new.
  package let oldPath: String?
  /// Nil for a file that is gone.
  package let newPath: String?
  package let comparison: FlowComparison
  private let oldLines: LineTable?
  private let newLines: LineTable?

  /// What became of the file at `oldPath`.
  package init(oldPath: String?, newPath: String?, _ comparison: FlowComparison) {
    self.oldPath = oldPath
    self.newPath = newPath
    self.comparison = comparison
    oldLines = comparison.old.map { LineTable($0.document.bytes) }
    newLines = comparison.new.map { LineTable($0.document.bytes) }
  }

  /// Whether there is something to tell: another meaning, or another name in its folder.
  func isWorthTelling(in folders: (old: String, new: String)?) -> Bool {
    guard comparison.verdict == .identical, let folders, let oldPath, let newPath else { return true }
    return oldPath.dropFirst(folders.old.count) != newPath.dropFirst(folders.new.count)
  }

  /// What the file is called now, or was called.
  var path: String { newPath ?? oldPath ?? "" }

  func oldPosition(_ offset: Int) -> TextPosition? { oldLines?.position(at: offset) }

  func newPosition(_ offset: Int) -> TextPosition? { newLines?.position(at: offset) }
}

extension Change.Place {
  /// The text as it is written, blanks taken together, and no longer than `limit` characters.
  func excerpt(limit: Int) -> String {
    let bytes = node.document.bytes
    let shown = range.clamped(to: 0..<bytes.count).prefix(limit * 8)
    var text = ""
    var count = 0
    var isBlank = false
    for character in String(decoding: bytes[shown.startIndex..<shown.endIndex], as: UTF8.self) {
      if character.isWhitespace {
        isBlank = true
        continue
      }
      guard count < limit else { return text + "…" }
      if isBlank, !text.isEmpty { text.append(" ") }
      text.append(character)
      count += isBlank ? 2 : 1
      isBlank = false
    }
    return text + (shown.count < range.count ? "…" : "")
  }
}

extension FlowComparison.Advice {
  /// What to do, as a sentence without a full stop.
  var sentence: String {
    switch self {
    case .releaseServerFirst: "release an endpoint first that serves the old flow and the new one"
    case .changeReaders: "change first what reads the answers, so that it takes old and new ones"
    case .changeMessages: "change the messages and templates that launch the flow"
    case .publishUnderNewName:
      "publish the new flow under a new name beside the old one, so that messages and sessions that are out there go on"
    }
  }
}

extension Impact {
  /// The impacts, the gravest first.
  static let gravestFirst: [Impact] = allCases.sorted(by: >)
}
