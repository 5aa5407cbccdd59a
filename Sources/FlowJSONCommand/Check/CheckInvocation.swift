import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowReports
import FlowRules
import FlowText

/// What `flowjson check` is asked to do.
struct CheckInvocation: Invocation {
  /// Files, folders, or '-' for standard input.
  var paths: [String] = []
  /// What standard input is called.
  var stdinFilename: String?
  /// Which files are left out, seen from the working folder.
  var exclude: [GlobPattern] = []
  /// Whether files are looked at that git ignores, and folders that are passed over else.
  var looksEverywhere = false
  /// The least severity that fails; nil if nothing does.
  var failLevel: Severity? = .error
  var selection = RuleSelection.all
  /// The flows that messages are checked against.
  var flows: [String] = []
  var flowVersion: FlowVersion?
  /// Nil for the day of the console.
  var today: String?
  var kind: DocumentKind?
  var skipsUnknown = false
  var configuration = ConfigurationFinder.Mode.nearest
  /// The file with accepted findings.
  var baseline: String?
  /// Where to record the findings.
  var writeBaseline: String?
  /// Nil if nothing is mended.
  var fixes: FixMode?
  /// Prints the fixes instead of making them.
  var printsFixes = false
  var output = ReportOutput()
  /// Nil for one thread a core.
  var jobs: Int?

  func run(_ console: Console) throws -> ExitStatus {
    let input = try readInput(console)
    let progress = ProgressLine(console)
    var settings = try settings(console)
    settings.progress = progress.advance
    let result = try CheckRun(settings).check(paths, standardInput: input)
    progress.finish()
    if let writeBaseline {
      try record(result.report, in: writeBaseline, console)
      return tell(result.failures, console) ? .failure : .success
    }
    try write(result, console)
    if tell(result.failures, console) { return .failure }
    return failLevel.map { result.report.hasFindings(atLeast: $0) } ?? false ? .findings : .success
  }

  /// How the run checks.
  func settings(_ console: Console) throws -> CheckSettings {
    var settings = CheckSettings(workingFolder: console.workingFolder, today: today ?? console.today)
    settings.kind = kind
    settings.flowVersion = flowVersion
    settings.flows = flows.map { Path($0).absolute(in: console.workingFolder) }
    settings.exclude = exclude
    settings.looksEverywhere = looksEverywhere
    settings.selection = selection
    settings.skipsUnknown = skipsUnknown
    settings.configuration = configuration
    settings.baseline = try baseline.map {
      try Baseline(readingFrom: Path($0).absolute(in: console.workingFolder), shownAs: Path($0))
    }
    settings.fixes = fixes
    settings.writesFixes = !printsFixes
    settings.formats = writeBaseline == nil ? output.formats : []
    settings.wantsFixes = fixes != nil || output.tellsFixes
    settings.jobs = jobs ?? console.cores
    return settings
  }

  private func readInput(_ console: Console) throws -> StandardInput? {
    guard paths.contains("-") else { return nil }
    // One byte more than allowed is enough to know that there is too much.
    return StandardInput(
      path: stdinFilename.map { Path($0) } ?? "<stdin>",
      bytes: try console.input(FileSystem.sizeLimit + 1)
    )
  }

  /// Tells what could not be read or written; false if there is nothing.
  private func tell(_ failures: [FileFailure], _ console: Console) -> Bool {
    for failure in failures { console.error("flowjson: \(failure.message)\n") }
    return !failures.isEmpty
  }
}
