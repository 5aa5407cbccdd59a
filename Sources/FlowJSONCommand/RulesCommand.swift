import ArgumentParser
import FlowProject
import FlowReports
import FlowRules

struct RulesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists every rule with its level, platform code and versions.",
    discussion: """
      The columns are name, category, level, versions of Flow JSON, platform code, and what is wrong.

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

  func validate() throws {
    _ = try selection()
  }

  func run(_ console: Console) throws -> ExitStatus {
    let selection = try selection()
    let rules = ProjectRules.all.filter { selection.includes($0.name) }
    switch format {
    case .text: console.output(RulePage.text(rules))
    case .json: console.output(RulePage.json(rules))
    case .markdown: console.output(RulePage.markdown(rules))
    }
    return .success
  }

  private func selection() throws -> RuleSelection {
    try RuleSelection.parsed(select: select, ignore: [])
  }
}
