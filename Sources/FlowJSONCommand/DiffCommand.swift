import ArgumentParser
import CommandSupport
import FlowDiff
import FlowFiles
import FlowProject
import FlowReports
import FlowText

struct DiffCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed in meaning between two flows, and who is hurt.",
    discussion: """
      OLD and NEW are files, folders of flows, '-' for standard input, or REVISION:PATH of the git repository, where \
      PATH begins at its root or with './'. One operand is compared with what it is at HEAD, without any the flows of \
      the working folder. A branch or another revision alone stands for its state of the same files.

      As git's own diff for flows: put 'flows/*.json diff=flowjson' into .gitattributes and run \
      'git config diff.flowjson.command "flowjson diff"'. Called so it ends with 0 unless '--fail-on' is given, since \
      git stops at any other status.

      Example: flowjson diff main
      Example: flowjson diff main:flows/a.json flows/a.json --format markdown
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown, github
  }

  /// The impact from which changes make the command fail.
  enum Level: String, CaseIterable, ExpressibleByArgument {
    case breaking, risky, any, never

    func isReached(by report: DiffReport) -> Bool {
      switch self {
      case .breaking: report.hasChanges(atLeast: .breaking)
      case .risky: report.hasChanges(atLeast: .risky)
      case .any: report.hasChanges(atLeast: .safe)
      case .never: false
      }
    }
  }

  @Argument(help: ArgumentHelp("What to compare; the old one first.", valueName: "flow"))
  var operands: [String] = []

  @Option(help: ArgumentHelp("How to write it: text, json, markdown or github.", valueName: "format"))
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "The least change that makes the exit status 1: breaking, risky, any or never; default: breaking.",
      valueName: "level"
    )
  )
  var failOn: Level?

  @OptionGroup var colors: ColorOptions

  func validate() throws {
    if operands == ["-"] || operands == ["-", "-"] { throw ValidationError(Self.message(for: .standardInput)) }
    guard [0, 1, 2, 7, 9].contains(operands.count) else {
      throw ValidationError("'diff' takes one or two operands, [OLD] NEW, not \(operands.count).")
    }
  }

  func run(_ console: Console) throws -> ExitStatus {
    if operands.count > 2 { return try runForGit(console) }
    let result: (report: DiffReport, failures: [FileFailure])
    do {
      result = try DiffRun(console).compare(operands.count == 2 ? operands[0] : nil, operands.last ?? ".")
    } catch let misuse as DiffRun.Misuse {
      throw ValidationError(Self.message(for: misuse))
    }
    write(result.report, to: console)
    for failure in result.failures { console.error("flowjson: \(failure.message)\n") }
    if !result.failures.isEmpty { return .failure }
    return (failOn ?? .breaking).isReached(by: result.report) ? .findings : .success
  }

  /// Called by git with `path old-file old-hex old-mode new-file new-hex new-mode`, and `new-path` for a renamed file.
  private func runForGit(_ console: Console) throws -> ExitStatus {
    let (path, old, new) = (operands[0], operands[1], operands[4])
    let newPath = operands.count > 7 ? operands[7] : path
    do throws(FileFailure) {
      let report = try DiffRun(console).compareForGit(Path(path), Path(old), newPath: Path(newPath), Path(new))
      write(report, to: console)
      return failOn.map { $0.isReached(by: report) } ?? false ? .findings : .success
    } catch {
      // With another status git would show nothing of the files that follow.
      console.output("\(error.message)\n")
      return failOn == nil ? .success : .failure
    }
  }

  private func write(_ report: DiffReport, to console: Console) {
    switch format {
    case .text: console.output(DiffText(isColored: colors.color.isColored(console)).write(report))
    case .json: console.output(.json(DiffJSON.write(report)))
    case .markdown: console.output(DiffMarkdown.write(report))
    case .github: console.output(DiffGitHub.write(report))
    }
  }

  private static func message(for misuse: DiffRun.Misuse) -> String {
    switch misuse {
    case .standardInput: "'-' can stand for one of two operands; it has no state at HEAD to be compared with."
    case .fileAndFolder(let folder, let file): "'\(folder)' is a folder and '\(file)' is not; compare like with like."
    }
  }
}
