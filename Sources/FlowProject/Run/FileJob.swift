package import FlowFiles
import FlowReports
import FlowRules
import JSONText

/// One file of a run.
struct FileJob: Sendable {
  /// As it is shown.
  let shown: Path
  let absolute: Path
  let configuration: Configuration?
  /// The text, for a file that is none on the disk.
  let given: [UInt8]?

  /// Whether each line is a JSON text of its own.
  var isLines: Bool { absolute.hasEnding(".jsonl") }

  /// Puts a new text in the place of the old one; never outside the repository that the file's name lies in.
  func replace(_ old: [UInt8], with new: [UInt8]) throws(FileFailure) {
    guard Repository.holds(absolute, of: absolute.parent) else {
      throw FileFailure(shown, "is a link that leads out of the repository; nothing was written")
    }
    try FileReplacer.replace(absolute, expecting: old, with: new)
  }

  /// The text and how large the whole file is.
  func read() throws(FileFailure) -> (bytes: [UInt8], size: Int) {
    if let given { return (given, given.count) }
    do throws(FileFailure) {
      let contents = try FileSystem.read(absolute, limit: FileSystem.sizeLimit + 1)
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
  /// The text as it is from now on, for messages that open the flow in it; nil if it has to be read again.
  var document: JSONDocument?

  enum Outcome: Sendable {
    case checked(CheckedFile)
    /// A message, which is checked when all flows and templates are known, and the definitions in it.
    case message(JSONDocument?, TemplateSource?)
    /// What is a message only if one of the templates of these names opens a flow.
    case templateUse(JSONDocument?, [String])
    case skipped
    case failed(FileFailure)

    /// Whether the file is a message, or may be one.
    var mayOpenFlow: Bool {
      switch self {
      case .message, .templateUse: true
      case .checked, .skipped, .failed: false
      }
    }
  }
}

/// A text before and after fixes.
package struct FixedText: Sendable {
  /// As it is shown.
  package let path: Path
  package let before: [UInt8]
  package let after: [UInt8]

  package init(path: Path, before: [UInt8], after: [UInt8]) {
    self.path = path
    self.before = before
    self.after = after
  }
}
