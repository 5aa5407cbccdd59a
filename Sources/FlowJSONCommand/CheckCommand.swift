import ArgumentParser
import FlowLanguage
import FlowProject
import FlowReports
import FlowRules

struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong in flows and in the messages that launch them.",
    discussion: """
      Looks at files, folders, or standard input ('-'), and finds out what each file is. Files that are neither flow \
      nor message are passed over.

      Example: flowjson check flows --format json --strict
      """
  )

  @Argument(help: "Files, folders, or '-' for standard input. Default: the current folder.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("What standard input is called in reports.", valueName: "name"))
  var stdinFilename: String?

  @Option(help: ArgumentHelp("How to write the report: \(ReportFormat.list).", valueName: "format"))
  var format: String = "text"

  @Option(help: ArgumentHelp("The least severity that makes the exit status 1: error, warning, info or never."))
  var failOn: FailLevel?

  @Flag(help: "Fail on warnings too; the same as '--fail-on warning'.")
  var strict = false

  @Option(help: ArgumentHelp("Report only this rule or category; repeatable.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Leave out this rule or category; repeatable.", valueName: "rule"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Check as if flows declared this version.", valueName: "X.Y"))
  var flowVersion: VersionArgument?

  @Option(help: ArgumentHelp("The day on which versions are judged; default: today.", valueName: "YYYY-MM-DD"))
  var today: CalendarDay?

  @Option(help: ArgumentHelp("Take every file for a flow or a message instead of looking.", valueName: "flow|message"))
  var kind: DocumentKind?

  @Flag(help: "Look for no configuration.")
  var noConfig = false

  @Flag(help: "Never complain that a file is neither flow nor message.")
  var skipUnknown = false

  @Option(help: ArgumentHelp("How many threads may work; default: one for each core.", valueName: "N"))
  var jobs: Int?

  @Flag(help: "Print only findings.")
  var quiet = false

  @Flag(help: "Print how often each rule was broken.")
  var statistics = false

  @OptionGroup var colors: ColorOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' takes a whole number from 1, not '\(jobs)'.") }
    if strict, let failOn, failOn != .warning {
      throw ValidationError("'--strict' means '--fail-on warning'; give one of them.")
    }
    if stdinFilename != nil, !paths.contains("-") {
      throw ValidationError("'--stdin-filename' names what '-' reads; there is no '-' among the paths.")
    }
    _ = try selection()
    _ = try reportFormat()
  }

  func run(_ console: Console) throws -> ExitStatus {
    var settings = CheckSettings(workingFolder: console.workingFolder, today: today?.text ?? console.today)
    settings.kind = kind
    settings.flowVersion = flowVersion?.version
    settings.selection = try selection()
    settings.skipsUnknown = skipUnknown
    settings.jobs = jobs ?? console.cores
    let result = CheckRun(settings).check(paths.isEmpty ? ["."] : paths, standardInput: try readInput(console))
    try write(result.report, to: console)
    for failure in result.failures { console.error("flowjson: \(failure.message)\n") }
    if !result.failures.isEmpty { return .failure }
    let level = strict ? .warning : failOn ?? .error
    return level.severity.map { result.report.hasFindings(atLeast: $0) } ?? false ? .findings : .success
  }

  private func readInput(_ console: Console) throws -> StandardInput? {
    guard paths.contains("-") else { return nil }
    let bytes = try console.input(FileSystem.sizeLimit + 1)
    return StandardInput(path: stdinFilename ?? "<stdin>", bytes: bytes)
  }

  private func write(_ report: Report, to console: Console) throws {
    switch try reportFormat() {
    case .text:
      let isColored = colors.isColored(console)
      console.output(TextReport(isColored: isColored, isQuiet: quiet).write(report))
    case .json: console.output(JSONReport.write(report, tool: .flowjson))
    }
    if statistics { console.error(Statistics.text(of: report)) }
  }

  private func selection() throws -> RuleSelection {
    do throws(RuleSelection.UnknownName) {
      return try RuleSelection(select: select, ignore: ignore)
    } catch {
      throw ValidationError(
        "There is no rule and no category '\(error.name)'\(Suggestion.text(error.suggestion)). "
          + "'flowjson rules' lists them."
      )
    }
  }

  private func reportFormat() throws -> ReportFormat {
    guard let format = ReportFormat(rawValue: format) else {
      throw ValidationError(
        "There is no format '\(format)'\(Suggestion.text(near: format, in: ReportFormat.allCases.map(\.rawValue))); "
          + "the formats are \(ReportFormat.list)."
      )
    }
    return format
  }
}
