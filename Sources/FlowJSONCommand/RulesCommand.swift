import ArgumentParser
import CommandSupport
import FlowDiff
import FlowFiles
import FlowProject
import FlowReports
import FlowRules
import FlowText

struct RulesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists every rule with its level, platform code and versions.",
    discussion: """
      The columns are name, category, level, versions of Flow JSON, platform code, and what is wrong.

      With '--kind diff' the kinds of changes that 'flowjson diff' tells: name, group, impacts, and what changed.

      Example: flowjson rules --select routing
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Option(help: ArgumentHelp("How to write the list: text, json or markdown.", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("List only this rule or category; repeatable.", valueName: "rule"))
  var select: [String] = []

  /// What is listed.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case check, diff
  }

  @Option(help: ArgumentHelp("What to list: the rules of 'check' or the changes of 'diff'.", valueName: "check|diff"))
  var kind: Kind = .check

  func validate() throws {
    if kind == .diff, !select.isEmpty { throw ValidationError("'--select' chooses among rules, not among changes.") }
    _ = try selection()
  }

  func run(_ console: Console) throws -> ExitStatus {
    if kind == .diff {
      switch format {
      case .text: console.output(ShownText(linesOf: ChangeKindPage.text(ChangeKind.all)))
      case .json: console.output(.json(ChangeKindPage.json(ChangeKind.all)))
      case .markdown: console.output(ShownText(linesOf: ChangeKindPage.markdown(ChangeKind.all)))
      }
      return .success
    }
    let selection = try selection()
    let rules = ProjectRules.all.filter { selection.includes($0.name) }
    switch format {
    case .text: console.output(ShownText(linesOf: RulePage.text(rules)))
    case .json: console.output(.json(RulePage.json(rules)))
    case .markdown: console.output(ShownText(linesOf: RulePage.markdown(rules)))
    }
    return .success
  }

  private func selection() throws -> RuleSelection {
    try RuleSelection.parsed(select: select, ignore: [])
  }
}
