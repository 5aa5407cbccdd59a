import ArgumentParser
import FlowProject
import FlowReports

struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong in flows and in the messages that launch them.",
    discussion: """
      Looks at files, folders, or standard input ('-'), and finds out what each file is. Files that are neither flow \
      nor message are passed over.

      Example: flowjson check flows --format text --format sarif=flows.sarif --strict
      """
  )

  @Argument(
    help: "Files, folders, or '-' for standard input. Default: what the configuration includes, else this folder.",
    completion: .file(extensions: ["json", "jsonl"])
  )
  var paths: [String] = []

  @Option(help: ArgumentHelp("What standard input is called in reports.", valueName: "name"))
  var stdinFilename: String?

  @OptionGroup(title: "What is reported") var judgement: JudgementOptions
  @OptionGroup(title: "Configuration") var project: ConfigurationOptions
  @OptionGroup(title: "Fixes") var fixing: FixOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: ArgumentHelp("How many threads may work; default: one for each core.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' takes a whole number from 1, not '\(jobs)'.") }
    if stdinFilename != nil, !paths.contains("-") {
      throw ValidationError("'--stdin-filename' names what '-' reads; there is no '-' among the paths.")
    }
    if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read only once.") }
    if fixing.diff, output.writesToStandardOutput(besidesText: true) {
      throw ValidationError(
        "'--diff' prints the edits to standard output; give each report a file: '--format sarif=flows.sarif'."
      )
    }
    if fixing.mode != nil, project.writeBaseline != nil {
      throw ValidationError("'--write-baseline' accepts what is there; first fix, then accept the rest.")
    }
  }

  func run(_ console: Console) throws -> ExitStatus {
    let input = try readInput(console)
    let progress = ProgressLine(console)
    var settings = try settings(console)
    settings.progress = progress.advance
    let result = try CheckRun(settings).check(paths, standardInput: input)
    progress.finish()
    if let path = project.writeBaseline {
      try project.write(result.report, to: path, console)
      return tell(result.failures, console) ? .failure : .success
    }
    try write(result, console)
    if tell(result.failures, console) { return .failure }
    return judgement.failLevel.map { result.report.hasFindings(atLeast: $0) } ?? false ? .findings : .success
  }

  private func settings(_ console: Console) throws -> CheckSettings {
    var settings = CheckSettings(workingFolder: console.workingFolder, today: judgement.today?.text ?? console.today)
    settings.kind = judgement.kind
    settings.flowVersion = judgement.flowVersion?.version
    settings.flows = judgement.flow.map { Path.absolute($0, in: console.workingFolder) }
    settings.selection = try judgement.selection()
    settings.skipsUnknown = judgement.skipUnknown
    settings.configuration = project.mode
    settings.baseline = try project.readBaseline(console)
    settings.fixes = fixing.mode
    settings.writesFixes = !fixing.diff
    settings.jobs = jobs ?? console.cores
    return settings
  }

  private func readInput(_ console: Console) throws -> StandardInput? {
    guard paths.contains("-") else { return nil }
    // One byte more than allowed is enough to know that there is too much.
    return StandardInput(path: stdinFilename ?? "<stdin>", bytes: try console.input(FileSystem.sizeLimit + 1))
  }

  /// Tells what could not be read or written; false if there is nothing.
  private func tell(_ failures: [FileFailure], _ console: Console) -> Bool {
    for failure in failures { console.error("flowjson: \(failure.message)\n") }
    return !failures.isEmpty
  }

  private func write(_ result: CheckResult, _ console: Console) throws {
    if fixing.diff {
      for file in result.fixed { console.output(UnifiedDiff.text(of: file)) }
    } else if fixing.mode != nil, paths == ["-"] {
      try writeFixedInput(result, console)
    }
    let printsReport = !fixing.diff && !(fixing.mode != nil && paths.contains("-"))
    try output.write(result.report, failLevel: judgement.failLevel, printsReport: printsReport, console)
    if let summary = fixing.summary(of: result) { console.error(summary) }
  }

  /// With fixes, standard input goes through the program: its text, mended or not, is what is printed.
  private func writeFixedInput(_ result: CheckResult, _ console: Console) throws {
    if let text = result.fixed.first?.after ?? result.inputText {
      console.output(String(decoding: text, as: UTF8.self))
    }
  }
}
