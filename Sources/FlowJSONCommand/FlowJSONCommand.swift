import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowReports

@main
struct FlowJSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flowjson",
    abstract: "Checks WhatsApp Flow JSON and the messages that launch it.",
    discussion: """
      Works on files only: never opens a network connection, never reads a credential.

      Example: flowjson check flows

      Exit status: 0 nothing that fails, 1 findings or breaking changes, 2 wrong usage or configuration, 3 a file \
      could not be read or written.
      """,
    version: "\(ToolInfo.flowjson.version) (Flow JSON \(knownVersions))",
    subcommands: [
      CheckCommand.self,
      FormatCommand.self,
      InitCommand.self,
      NewCommand.self,
      RulesCommand.self,
      ExplainCommand.self,
      GraphCommand.self,
      DiffCommand.self,
      ContractCommand.self,
      MessageCommand.self,
      SimulateCommand.self,
      UpgradeCommand.self,
      DocumentCommand.self,
      PreviewCommand.self,
      TypesCommand.self,
      SwiftCommand.self,
      SchemaCommand.self,
      LanguageServerCommand.self,
    ]
  )

  /// From the oldest version that is known to the newest.
  private static var knownVersions: String {
    let versions = Language.versions.map(\.version)
    return versions.first.flatMap { first in versions.last.map { "\(first) to \($0)" } } ?? ""
  }

  static func main() {
    Program.exit(with: run(CommandWords.ofProcess, Console.process))
  }

  /// Does what the command line asks for.
  static func run(_ arguments: [String], _ console: Console) -> ExitStatus {
    Program.run(Self.self, arguments: arguments, console, plain: invocation)
  }

  /// What a command line asks for that needs no parser; nil for all others.
  static func invocation(_ arguments: [String]) -> (any Invocation)? {
    switch arguments.first {
    case "check": CheckInvocation(plain: arguments.dropFirst())
    case "fmt": FormatInvocation(plain: arguments.dropFirst())
    default: nil
    }
  }
}
