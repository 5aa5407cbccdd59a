import ArgumentParser
import CommandSupport
import FlowFiles
import FlowReports

@main
struct FlowCtlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flowctl",
    abstract: "Brings WhatsApp Flows to an account: create, upload, publish, deprecate, send.",
    discussion: """
      The account is an environment of 'flowjson.config.json', chosen with '--env NAME' before or after the command. \
      The environment 'sandbox' always exists and needs no account.

      Example: flowctl --env sandbox apply --publish

      Exit status: 0 done, 1 refused because of findings or breaking changes, 2 wrong usage or configuration, 3 a file \
      or the remote side failed.
      """,
    version: ToolInfo.flowjson.version,
    subcommands: [
      PlanCommand.self, ApplyCommand.self, ListCommand.self, GetCommand.self, DownloadCommand.self,
      PreviewCommand.self, PullCommand.self, InitCommand.self, CreateCommand.self, UpdateCommand.self,
      UploadCommand.self, PublishCommand.self,
      DeprecateCommand.self, DeleteCommand.self, HealthCommand.self, MigrateCommand.self, KeyCommand.self,
      EndpointCommand.self,
      SendCommand.self, CreateTemplateCommand.self, TemplatesCommand.self,
      TrustCommand.self, SandboxCommand.self,
    ]
  )

  static func main() {
    Program.exit(with: run(CommandWords.ofProcess, Console.process))
  }

  /// Does what the command line asks for.
  static func run(_ arguments: [String], _ console: Console) -> ExitStatus {
    let words = GlobalOptions.movedBehindCommand(arguments)
    return Program.run(Self.self, arguments: words, console, options: GlobalOptions.names)
  }
}
