import ArgumentParser
import CommandSupport
import FlowFiles
import FlowProject

struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong in flows and in the messages that launch them.",
    discussion: """
      Looks at files, folders, or standard input ('-'), and finds out what each file is. Files that are neither flow \
      nor message are passed over, and in folders also what git ignores.

      Example: flowjson check flows --format text --format sarif=flows.sarif --strict
      Example: flowjson check --exclude 'flows/old/**' --watch
      """
  )

  @Argument(
    help: "Files, folders, or '-' for standard input. Default: what the configuration includes, else this folder.",
    completion: .file(extensions: ["json", "jsonl"])
  )
  var paths: [String] = []

  @Option(help: ArgumentHelp("What standard input is called in reports.", valueName: "name"))
  var stdinFilename: String?

  @OptionGroup(title: "Files") var files: FileOptions
  @OptionGroup(title: "What is reported") var judgement: JudgementOptions
  @OptionGroup(title: "Configuration") var project: ConfigurationOptions
  @OptionGroup(title: "Fixes") var fixing: FixOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: ArgumentHelp("How many threads may work; default: one for each core.", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Check again whenever a file changes, until Ctrl-C.")
  var watch = false

  func validate() throws {
    if watch, paths.contains("-") { throw ValidationError("'--watch' needs files; it can't watch standard input.") }
    if watch, project.writeBaseline != nil {
      throw ValidationError("'--write-baseline' records the findings once; it can't be combined with '--watch'.")
    }
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
    let invocation = try invocation()
    guard watch else { return try invocation.run(console) }
    var watch = CheckWatch(invocation)
    watch.run(console)
  }

  /// The same as plain values.
  func invocation() throws -> CheckInvocation {
    CheckInvocation(
      paths: paths,
      stdinFilename: stdinFilename,
      exclude: files.patterns,
      looksEverywhere: files.noIgnore,
      failLevel: judgement.failLevel,
      selection: try judgement.selection(),
      flows: judgement.flow,
      flowVersion: judgement.flowVersion?.version,
      today: judgement.today?.text,
      kind: judgement.kind,
      skipsUnknown: judgement.skipUnknown,
      configuration: project.mode,
      baseline: project.baseline,
      writeBaseline: project.writeBaseline,
      fixes: fixing.mode,
      printsFixes: fixing.diff,
      output: output.values,
      jobs: jobs
    )
  }
}
