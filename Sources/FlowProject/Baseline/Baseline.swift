package import FlowFiles
import FlowReports
import FlowRules
package import JSONText

/// Findings that a project has accepted for now.
package struct Baseline: Sendable {
  /// The file that it was read from; absolute.
  package let path: Path
  package let entries: [Entry]
  /// The file as it was read.
  let document: JSONDocument
  /// The positions of the entries of each file.
  private let byFile: [Path: [Int]]

  /// One accepted finding.
  package struct Entry: Sendable, Hashable {
    /// Absolute, as it is shown: that is what a baseline can hold.
    package let file: Path
    package let rule: String
    package let place: String
    package let message: String
    package let fingerprint: String
  }

  package init(path: Path, entries: [Entry], document: JSONDocument = JSONDocument(parsing: "")) {
    self.path = path
    self.entries = entries
    self.document = document
    byFile = Dictionary(grouping: entries.indices) { entries[$0].file }
  }

  /// The entries of one file, to be used up one by one.
  struct FileEntries: Sendable {
    private var positions: [String: [Int]] = [:]

    init() {}

    init(_ entries: [(index: Int, fingerprint: String)]) {
      for entry in entries.reversed() { positions[entry.fingerprint, default: []].append(entry.index) }
    }

    /// Uses up the entry that accepts a finding; nil if there is none left.
    mutating func take(_ diagnostic: Diagnostic, at place: String) -> Int? {
      guard !positions.isEmpty else { return nil }
      return positions[ReportedFinding.identity(of: diagnostic, at: place)]?.popLast()
    }
  }

  func entries(forFile path: Path) -> FileEntries {
    FileEntries((byFile[Path(path.shown)] ?? []).map { (index: $0, fingerprint: entries[$0].fingerprint) })
  }
}
