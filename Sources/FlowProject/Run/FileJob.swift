import FlowFiles
import FlowReports
import FlowRules
import JSONText

/// One file of a run.
struct FileJob: Sendable {
  /// As it is shown.
  let shown: String
  let absolute: String
  let configuration: Configuration?
  /// The text, for a file that is none on the disk.
  let given: [UInt8]?

  /// Whether each line is a JSON text of its own.
  var isLines: Bool { absolute.lowercased().hasSuffix(".jsonl") }

  /// The text and how large the whole file is.
  func read() throws(FileFailure) -> (bytes: [UInt8], size: Int) {
    if let given { return (given, given.count) }
    do throws(FileFailure) {
      let status = try FileSystem.status(absolute)
      // A glance at a file that is too large tells whether it is ours.
      let limit = status.kind == .file && status.size > FileSystem.sizeLimit ? 1 << 16 : FileSystem.sizeLimit + 1
      let contents = try FileSystem.read(absolute, limit: limit)
      return (contents.bytes, max(contents.status.size, contents.bytes.count))
    } catch {
      throw FileFailure(shown, error.reason)
    }
  }
}

/// What a run made of one file.
struct FileResult: Sendable {
  var outcome: Outcome
  /// The positions in the configuration of the overrides that were of use.
  var usedOverrides: Set<Int> = []
  /// The positions in the baseline of the entries that were of use.
  var usedBaselineEntries: Set<Int> = []
  /// How many findings were mended.
  var fixCount = 0
  /// How many fixes were left out because they would make new errors.
  var refusedFixCount = 0
  /// The text after all fixes, if it changed.
  var fixed: FixedText?
  /// The screens that the fixes gave other ids.
  var renames: [ScreenRename] = []
  /// Why the fixed text could not be written.
  var failure: FileFailure?

  enum Outcome: Sendable {
    case checked(CheckedFile)
    /// A message, which is checked when all flows and templates are known, and the definitions in it.
    case message(TemplateSource?)
    /// What is a message only if one of the templates of these names opens a flow.
    case templateUse([String])
    case skipped
    case failed(FileFailure)
  }
}

/// A text before and after fixes.
package struct FixedText: Sendable {
  /// As it is shown.
  package let path: String
  package let before: [UInt8]
  package let after: [UInt8]

  package init(path: String, before: [UInt8], after: [UInt8]) {
    self.path = path
    self.before = before
    self.after = after
  }
}
