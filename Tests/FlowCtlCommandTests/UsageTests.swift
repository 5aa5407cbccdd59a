import ArgumentParser
import FlowTestSupport
import Testing

@testable import FlowCtlCommand

/// What people are told who mistype.
@Suite struct UsageTests {
  @Test(arguments: [
    ("lsit", "Error: There is no command 'lsit'; did you mean 'list'? The commands are plan, apply, list, "),
    ("--env sandbox lsit", "Error: There is no command 'lsit'; did you mean 'list'? The commands are plan, "),
    (
      "key shw",
      "Error: There is no command 'key shw'; did you mean 'show'? The commands are new, check, show, set.\n"
        + "  See 'flowctl key --help' for more information.\n"
    ),
    ("help publsh", "Error: There is no command 'publsh'; did you mean 'publish'? The commands are plan, "),
    ("--formt json list", "Error: Unknown option '--formt'. Did you mean '--format'?\n"),
    ("list --formt json", "Error: Unknown option '--formt'. Did you mean '--format'?\n"),
    (
      "--format jsn list",
      "Error: The value 'jsn' is invalid for '--format <format>'; did you mean 'json'? "
        + "Please provide one of 'text' and 'json'.\n"
    ),
    (
      "--env prodution list",
      "flowctl: there is no environment 'prodution'; did you mean 'production'?\n"
        + "flowctl: what to do: the configuration has: production, command, jelou, reseller, sandbox\n"
    ),
    ("--env sandbox plan onee", "flowctl: the configuration has no flow 'onee'; did you mean 'one'?\n"),
    (
      "create x --category SIGNUP",
      "Error: There is no category 'SIGNUP'; did you mean 'SIGN_UP'? The categories are SIGN_UP, SIGN_IN, "
    ),
    ("create x --category ZOO", "Error: There is no category 'ZOO'. The categories are SIGN_UP, SIGN_IN, "),
    ("update x", "Error: Nothing to change: give '--name', '--category', '--endpoint-uri' or '--application-id'.\n"),
    (
      "list --timeout 5s", "Error: The value '5s' is invalid for '--timeout <seconds>'\nHelp:  --timeout <seconds>  For"
    ),
  ])
  func `names what was expected and, if near, what was meant`(line: String, message: String) throws {
    let run = Run(line.split(separator: " ").map(String.init), in: try Sample.project())
    #expect(run.error.hasPrefix(message), "\(run.error)")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("--env sandbox send m.json --jelou-type x", "Error: '--jelou-type' is for", "send"),
    ("update x", "Error: Nothing to change: give", "update"),
  ])
  func `a wrong argument shows the usage of its command`(line: String, start: String, command: String) throws {
    let run = Run(line.split(separator: " ").map(String.init), in: try Sample.project())
    let lines = run.error.split(separator: "\n")
    #expect(run.error.hasPrefix(start), "\(run.error)")
    #expect(lines.dropFirst().first?.hasPrefix("Usage: flowctl \(command) ") == true, "\(run.error)")
    #expect(lines.last == "  See 'flowctl \(command) --help' for more information.")
    #expect(run.status == 2)
  }

  @Test func `every command shows an example in its help`() {
    func visit(_ command: any ParsableCommand.Type, path: [String]) {
      let help = FlowCtlCommand.helpMessage(for: command, columns: 200)
      let example = help.split(separator: "\n").first { $0.hasPrefix("Example: flowctl ") }
      #expect(
        example?.split(separator: " ").contains { path.last == "flowctl" || $0 == path.last ?? "" } == true,
        "\(path)"
      )
      for next in command.configuration.subcommands {
        visit(next, path: path + [next.configuration.commandName ?? ""])
      }
    }
    visit(FlowCtlCommand.self, path: ["flowctl"])
  }
}
