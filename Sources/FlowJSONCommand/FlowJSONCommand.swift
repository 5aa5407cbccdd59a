import ArgumentParser
import FlowProject
import FlowReports

@main
struct FlowJSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flowjson",
    abstract: "Checks WhatsApp Flow JSON and the messages that launch it.",
    discussion: """
      Works on files only: never opens a network connection, never reads a credential.

      Exit status: 0 nothing that fails, 1 findings or breaking changes, 2 wrong usage or configuration,
      3 a file could not be read or written.
      """,
    version: ToolInfo.flowjson.version,
    subcommands: [
      CheckCommand.self,
      FormatCommand.self,
      NewCommand.self,
      RulesCommand.self,
      ExplainCommand.self,
      GraphCommand.self,
      DiffCommand.self,
      ContractCommand.self,
      MessageCommand.self,
      SchemaCommand.self,
    ]
  )

  static func main() {
    Program.exit(with: Program.run(Self.self, arguments: Array(CommandLine.arguments.dropFirst()), Console.process))
  }
}
