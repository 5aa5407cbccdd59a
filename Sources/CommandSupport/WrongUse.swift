import ArgumentParser
import FlowText

/// A command line that the parser took and the command did not.
struct WrongUse {
  private let message: String
  /// The names from the program to the command.
  private let path: [String]
  private let usage: String

  init<Root: ParsableCommand>(_ error: ValidationError, of command: any ParsableCommand.Type, in root: Root.Type) {
    message = error.message
    path = Self.path(to: command, from: root) ?? []
    usage = root.usageString(for: command)
  }

  /// What people are told, in the parser's form: it knows only the usage of the program for what a command throws.
  ///
  /// The message is one line, and may name what stands in a file.
  func shown(arguments: [String]) -> ShownText {
    """
    Error: \(ShownText(linesOf: Echo.escaped([message] + arguments, in: message)))
    Usage: \(ShownText(linesOf: usage.replacing("\n", with: "\n       ")))
      See '\(path.joined(separator: " ")) --help' for more information.

    """
  }

  private static func path(to command: any ParsableCommand.Type, from parent: any ParsableCommand.Type) -> [String]? {
    let name = parent.configuration.commandName ?? ""
    if parent == command { return [name] }
    for next in parent.configuration.subcommands {
      if let rest = path(to: command, from: next) { return [name] + rest }
    }
    return nil
  }
}
