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
    help: "The name of the rule or change, a category of rules, or the platform's code.",
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
    if rules.count > 1 {
      console.output(ShownText(linesOf: list(rules)))
      return .success
    }
    let texts = rules.map { format == .text ? RuleHelp.text(of: $0) : RuleHelp.markdown(of: $0) }
    console.output(ShownText(linesOf: texts.joined(separator: "\n")))
    return .success
  }

  /// What a code or a category stands for, and how to go on from there.
  private func list(_ rules: [Rule]) -> String {
    let what = Rule.Category(rawValue: rule) == nil ? "is the platform's code of" : "is the category of"
    let width = rules.map(\.name.count).max() ?? 0
    let lines = rules.map { rule in
      "  \(rule.name)\(String(repeating: " ", count: width - rule.name.count))  \(rule.summary)\n"
    }
    return "\(rule) \(what) \(rules.count) rules; 'flowjson explain NAME' tells more of each.\n\n\(lines.joined())"
  }

  /// The rule of that name, or all with that code or in that category.
  private func matching() throws -> [Rule] {
    if let rule = ProjectRules.rule(rule) { return [rule] }
    let ofCode = ProjectRules.all.filter { $0.codes.contains(rule) }
    guard ofCode.isEmpty else { return ofCode }
    let ofCategory = ProjectRules.all.filter { $0.category.rawValue == rule }
    guard ofCategory.isEmpty else { return ofCategory }
    let suggestion = Suggestion.text(near: rule, in: ProjectRules.all.map(\.name) + ChangeKind.all.map(\.name))
    throw ValidationError("There is no rule '\(rule)'\(suggestion) 'flowjson rules' lists them.")
  }
}
