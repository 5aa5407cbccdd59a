package import FlowFiles
package import FlowLanguage
package import FlowReports

/// How a run checks, as the command line says it.
package struct CheckSettings: Sendable {
  /// The folder that paths are seen from; absolute.
  package var workingFolder: Path
  /// The day on which the life cycle of versions is judged; `YYYY-MM-DD`.
  package var today: String
  /// Takes every file for this instead of looking.
  package var kind: DocumentKind?
  /// Judges flows by this version instead of the declared one.
  package var flowVersion: FlowVersion?
  /// The flows that messages are checked against; absolute.
  package var flows: [Path] = []
  package var selection = RuleSelection.all
  package var configuration = ConfigurationFinder.Mode.nearest
  /// Patterns of files that are left out, seen from the working folder.
  package var exclude: [GlobPattern] = []
  /// Whether folders are walked that are passed over else, and files checked that git ignores.
  package var looksEverywhere = false
  package var baseline: Baseline?
  /// Which fixes are carried out; nil for none.
  package var fixes: FixMode?
  /// Whether fixed texts replace the files.
  package var writesFixes = true
  /// Never complains that a file is neither flow nor message.
  package var skipsUnknown = false
  /// The formats that the report will be written in, so that nothing is looked up that none of them tells; nil for any.
  package var formats: [ReportFormat]?
  /// Whether anybody is told of fixes; those that take a second look at a flow are not made for nobody.
  package var wantsFixes = true
  /// How many threads may work.
  package var jobs = 1
  /// Is told how many files of how many are done.
  package var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  package init(workingFolder: Path, today: String) {
    self.workingFolder = workingFolder
    self.today = today
  }
}

/// Text that came from standard input.
package struct StandardInput: Sendable {
  /// What the text is called.
  package let path: Path
  package let bytes: [UInt8]

  package init(path: Path, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
