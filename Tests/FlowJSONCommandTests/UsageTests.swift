import ArgumentParser
import FlowTestSupport
import Testing

@testable import FlowJSONCommand

/// What people are told who mistype.
@Suite struct UsageTests {
  @Test(arguments: [
    (
      "check --fail-on errors",
      "Error: The value 'errors' is invalid for '--fail-on <fail-on>'; did you mean 'error'? "
        + "Please provide one of 'error', 'warning', 'info' or 'never'.\n"
    ),
    (
      "check --kind flwo",
      "Error: The value 'flwo' is invalid for '--kind <flow|message>'; did you mean 'flow'? "
        + "Please provide one of 'flow' and 'message'.\n"
    ),
    (
      "diff a b --format yaml",
      "Error: The value 'yaml' is invalid for '--format <format>'. "
        + "Please provide one of 'text', 'json', 'markdown' or 'github'.\n"
    ),
    (
      "graph a --format=dott",
      "Error: The value 'dott' is invalid for '--format <format>'; did you mean 'dot'? "
        + "Please provide one of 'mermaid', 'dot' or 'text'.\n"
    ),
    ("fmt --chek a.json", "Error: Unknown option '--chek'. Did you mean '--check'?\n"),
    ("--versoin", "Error: Unknown option '--versoin'. Did you mean '--version'?\n"),
    ("--strict", "Error: Unknown option '--strict'\n"),
    ("help chek", "Error: There is no command 'chek'; did you mean 'check'? The commands are check, fmt, "),
    ("schema --flow-version 7.4", "Error: There is no Flow JSON 7.4; the versions are 2.1, "),
    ("new registratoin", "Error: There is no template 'registratoin'; did you mean 'registration'? There are "),
    ("explain missing-versoin", "Error: There is no rule 'missing-versoin'; did you mean 'missing-version'? "),
    ("check --jobs two", "Error: The value 'two' is invalid for '--jobs <number>'\nHelp:  --jobs <number>  How many"),
  ])
  func `names what was expected and, if near, what was meant`(line: String, message: String) {
    let run = Run(arguments: line.split(separator: " ").map(String.init))
    #expect(run.error.hasPrefix(message), "\(run.error)")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func `every command shows an example in its help`() {
    for command in [FlowJSONCommand.self] + FlowJSONCommand.configuration.subcommands as [any ParsableCommand.Type] {
      let name = command.configuration.commandName ?? ""
      let call = name == "flowjson" ? "flowjson" : "flowjson \(name)"
      let help = FlowJSONCommand.helpMessage(for: command, columns: 200)
      #expect(help.contains("Example: \(call) "), "\(name)")
    }
  }
}
