import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowText

/// What `flowjson fmt` is asked to do.
struct FormatInvocation: Invocation {
  /// Files, folders, or '-' for standard input.
  var paths: [String] = []
  /// Lists what would change instead of changing it.
  var checks = false
  /// Prints what would change instead of changing it.
  var printsChanges = false
  var skipsUnknown = false
  /// What standard input is called.
  var stdinFilename: String?
  /// Which files are left out, seen from the working folder.
  var exclude: [GlobPattern] = []
  /// Whether files are looked at that git ignores, and folders that are passed over else.
  var looksEverywhere = false
  var configuration = ConfigurationFinder.Mode.nearest

  func run(_ console: Console) throws -> ExitStatus {
    var settings = CheckSettings(workingFolder: console.workingFolder, today: console.today)
    settings.skipsUnknown = skipsUnknown
    settings.jobs = console.cores
    settings.configuration = configuration
    settings.exclude = exclude
    settings.looksEverywhere = looksEverywhere
    let input =
      paths.contains("-")
      ? StandardInput(
        path: stdinFilename.map { Path($0) } ?? "<stdin>",
        bytes: try console.input(FileSystem.sizeLimit + 1)
      ) : nil
    let (outcomes, failures) = try FormatRun(settings, writes: !checks && !printsChanges).format(
      paths,
      standardInput: input
    )
    return tell(outcomes, failures: failures, input: input, console)
  }

  /// Whether the text of standard input is what is printed.
  private var handsOn: Bool { paths == ["-"] && !checks && !printsChanges }

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
        if printsChanges {
          console.output(.file(UnifiedDiff.bytes(of: file)))
        } else if checks {
          console.output("\(file.path)\n")
        } else if input != nil, file.path == input?.path {
          console.output(.file(file.after))
        }
      case .failed(let failure): failures.append(failure)
      // Standard input that needs nothing, or that is not ours, goes through as it is.
      case .unchanged where handsOn, .skipped where handsOn:
        console.output(.file(input?.bytes ?? []))
      case .unchanged, .skipped: break
      }
    }
    for failure in failures { console.error("flowjson: \(failure.message)\n") }
    let files = changed.counted("file")
    if changed > 0, input == nil {
      console.error("flowjson: \(files) \(checks || printsChanges ? "would change" : "laid out")\n")
    }
    if !failures.isEmpty { return .failure }
    return checks && changed > 0 ? .findings : .success
  }
}

extension FormatInvocation {
  /// Reads the words behind 'fmt' as hooks and CI services write them; nil for those that need the parser.
  init?(plain words: ArraySlice<String>) {
    let flags = ["--check", "--diff", "--skip-unknown", "--no-config"]
    guard let words = PlainArguments(words, flags: flags, options: []) else { return nil }
    paths = words.operands
    checks = words.has("--check")
    printsChanges = words.has("--diff")
    skipsUnknown = words.has("--skip-unknown")
    if words.has("--no-config") { configuration = .none }
  }
}
