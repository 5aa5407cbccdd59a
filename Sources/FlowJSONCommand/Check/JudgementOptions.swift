import ArgumentParser
import CommandSupport
import FlowProject
import FlowRules

/// What is looked for, and what fails.
struct JudgementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The least severity that makes the exit status 1: error, warning, info or never. Default: error."
    )
  )
  var failOn: FailLevel?

  @Flag(help: "Fail on warnings too; the same as '--fail-on warning'.")
  var strict = false

  @Option(help: ArgumentHelp("Report only this rule or category; repeatable.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Leave out this rule or category; repeatable.", valueName: "rule"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp("A flow that messages are checked against; repeatable.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var flow: [String] = []

  @Option(help: ArgumentHelp("Check as if flows declared this version.", valueName: "X.Y"))
  var flowVersion: VersionArgument?

  @Option(help: ArgumentHelp("The day on which versions are judged; default: today.", valueName: "YYYY-MM-DD"))
  var today: CalendarDay?

  @Option(help: ArgumentHelp("Take every file for a flow or a message instead of looking.", valueName: "flow|message"))
  var kind: DocumentKind?

  @Flag(help: "Never complain that a file is neither flow nor message.")
  var skipUnknown = false

  /// Nil if nothing fails.
  var failLevel: Severity? { strict ? .warning : (failOn ?? .error).severity }

  func validate() throws {
    if strict, let failOn, failOn != .warning {
      throw ValidationError("'--strict' means '--fail-on warning'; give one of them.")
    }
    _ = try selection()
  }

  func selection() throws -> RuleSelection {
    try RuleSelection.parsed(select: select, ignore: ignore)
  }
}

extension RuleSelection {
  /// The selection; a name that is unknown is wrong usage.
  static func parsed(select: [String], ignore: [String]) throws -> RuleSelection {
    do throws(RuleSelection.UnknownName) {
      return try RuleSelection(select: select, ignore: ignore)
    } catch {
      throw ValidationError(
        "There is no rule and no category '\(error.name)'\(Suggestion.text(error.suggestion)) "
          + "'flowjson rules' lists them."
      )
    }
  }
}
