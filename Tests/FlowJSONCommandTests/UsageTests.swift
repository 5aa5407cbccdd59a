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
    ("schema --flow-version 9.9", "Error: There is no Flow JSON 9.9; the versions are 2.1, "),
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

  @Test(arguments: [
    (
      "explain foo",
      "Error: There is no rule 'foo'. 'flowjson rules' lists them.\n"
        + "Usage: flowjson explain <rule> [--format <format>]\n"
        + "  See 'flowjson explain --help' for more information.\n"
    ),
    (
      "new survey --flow-version 2.1",
      "Error: 'survey' can't be written in version 2.1; it can in 6.3, 7.0, 7.1, 7.2, 7.3.\n"
        + "Usage: flowjson new <template> [--output <file>] [--flow-version <X.Y>] [--no-script] [--force]\n"
        + "  See 'flowjson new --help' for more information.\n"
    ),
  ])
  func `a wrong argument shows the usage of its command`(line: String, message: String) {
    let run = Run(arguments: line.split(separator: " ").map(String.init))
    #expect(run.error == message)
    #expect(run.status == 2)
  }

  @Test func `a hostile argument stays on its line`() {
    let error = Run("explain", "x\nUsage: \u{1B}[31m").error
    #expect(error.hasPrefix("Error: There is no rule 'x\\nUsage: \\u{1b}[31m'. 'flowjson rules' lists them.\n"))
    #expect(error.split(separator: "\n").count == 3)
  }

  @Test func `no line of a help is broken twice at 80 columns`() {
    for command in [FlowJSONCommand.self] + FlowJSONCommand.configuration.subcommands as [any ParsableCommand.Type] {
      for paragraph in command.configuration.discussion.split(separator: "\n\n") {
        // The lines of a list begin with blanks, and each stands for itself.
        let lines = paragraph.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(lines.count < 2 || lines.allSatisfy { $0.count <= 80 }, "\(paragraph)")
      }
    }
  }

  @Test func `every command shows an example in its help`() {
    for command in [FlowJSONCommand.self] + FlowJSONCommand.configuration.subcommands as [any ParsableCommand.Type] {
      let name = command.configuration.commandName ?? ""
      let call = name == "flowjson" ? "flowjson" : "flowjson \(name)"
      let help = FlowJSONCommand.helpMessage(for: command, columns: 200)
      #expect(help.contains("Example: \(call)"), "\(name)")
    }
  }
}
