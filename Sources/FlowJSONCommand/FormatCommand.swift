import ArgumentParser
import FlowProject

struct FormatCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Puts flows and messages into the canonical layout; nothing but layout.",
    discussion: """
      Two spaces a level, members of flows in the order of the documentation, short lists on one line. Values keep \
      their spelling. Files that are neither flow nor message are left alone, broken ones are refused.

      Example: flowjson fmt --check flows
      """
  )

  @Argument(
    help: "Files, folders, or '-' for standard input. Default: what the configuration includes, else this folder.",
    completion: .file(extensions: ["json"])
  )
  var paths: [String] = []

  @Flag(help: "Change nothing; list the files that would change, and exit with 1 if there are any.")
  var check = false

  @Flag(help: "Change nothing; print what would change.")
  var diff = false

  @Flag(help: "Never complain that a file is neither flow nor message.")
  var skipUnknown = false

  @Option(help: ArgumentHelp("What standard input is called in reports.", valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "The configuration; default: '\(Configuration.fileName)' in the folder of the file or above.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var config: String?

  @Flag(help: "Look for no configuration.")
  var noConfig = false

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("'--config' and '--no-config' exclude each other.") }
  }

  func run(_ console: Console) throws -> ExitStatus {
    var settings = CheckSettings(workingFolder: console.workingFolder, today: console.today)
    settings.skipsUnknown = skipUnknown
    settings.jobs = console.cores
    settings.configuration = noConfig ? .none : config.map(ConfigurationFinder.Mode.file) ?? .nearest
    let input =
      paths.contains("-")
      ? StandardInput(path: stdinFilename ?? "<stdin>", bytes: try console.input(FileSystem.sizeLimit + 1)) : nil
    let (outcomes, failures) = try FormatRun(settings, writes: !check && !diff).format(paths, standardInput: input)
    return tell(outcomes, failures: failures, input: input, console)
  }

  private func tell(
    _ outcomes: [FormatOutcome],
    failures: [FileFailure],
    input: StandardInput?,
    _ console: Console
  ) -> ExitStatus {
    var failures = failures
    var changed = 0
    for outcome in outcomes {
      switch outcome {
      case .changed(let file):
        changed += 1
        if diff {
          console.output(UnifiedDiff.text(of: file))
        } else if check {
          console.output(file.path + "\n")
        } else if input != nil, file.path == input?.path {
          console.output(String(decoding: file.after, as: UTF8.self))
        }
      case .failed(let failure): failures.append(failure)
      // Standard input that needs nothing goes through as it is.
      case .unchanged where paths == ["-"] && !check && !diff:
        console.output(String(decoding: input?.bytes ?? [], as: UTF8.self))
      case .unchanged, .skipped: break
      }
    }
    for failure in failures { console.error("flowjson: \(failure.message)\n") }
    let files = Count.of(changed, "file")
    if changed > 0, input == nil {
      console.error("flowjson: \(files) \(check || diff ? "would change" : "laid out")\n")
    }
    if !failures.isEmpty { return .failure }
    return check && changed > 0 ? .findings : .success
  }
}
