import ArgumentParser
import CommandSupport
import FlowDiff
import FlowFiles
import FlowLanguage
import FlowProject
import FlowReports
import FlowRules
import FlowText

struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule or a kind of change: what it means, why, with a wrong and a right example.",
    discussion: "Example: flowjson explain missing-version"
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(
    help: "The name of the rule or change, or the platform's code.",
    completion: .list(ProjectRules.all.map(\.name) + ChangeKind.all.map(\.name))
  )
  var rule: String

  @Option(help: ArgumentHelp("How to write it: text or markdown.", valueName: "format"))
  var format: Format = .text

  func run(_ console: Console) throws -> ExitStatus {
    if ProjectRules.rule(rule) == nil, let kind = ChangeKind.named(rule) {
      console.output(ShownText(linesOf: ChangeKindPage.explanation(of: kind, asMarkdown: format == .markdown)))
      return .success
    }
    let rules = try matching()
    let texts = rules.map { format == .text ? RuleHelp.text(of: $0) : RuleHelp.markdown(of: $0) }
    console.output(ShownText(linesOf: texts.joined(separator: "\n")))
    return .success
  }

  /// The rule of that name, or all with that code.
  private func matching() throws -> [Rule] {
    if let rule = ProjectRules.rule(rule) { return [rule] }
    let ofCode = ProjectRules.all.filter { $0.codes.contains(rule) }
    guard ofCode.isEmpty else { return ofCode }
    let suggestion = Suggestion.text(near: rule, in: ProjectRules.all.map(\.name) + ChangeKind.all.map(\.name))
    throw ValidationError("There is no rule '\(rule)'\(suggestion) 'flowjson rules' lists them.")
  }
}
