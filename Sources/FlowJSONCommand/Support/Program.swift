import ArgumentParser
import FlowProject

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a command ended, as the exit status says it.
enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the level that fails.
  case success = 0
  /// Findings, breaking changes, or a step refused because of them.
  case findings = 1
  /// Wrong usage or configuration.
  case usage = 2
  /// A file or a repository failed.
  case failure = 3
}

/// A command that reads and writes through a console.
protocol ConsoleCommand: ParsableCommand {
  /// Does the work. A thrown `ValidationError` is wrong usage, everything else a failure.
  func run(_ console: Console) throws -> ExitStatus
}

extension ConsoleCommand {
  func run() throws {
    throw ExitCode(try run(Console.current).rawValue)
  }
}

/// Runs commands and ends the process.
enum Program {
  /// Parses `arguments`, runs the command they name and tells how it ended.
  ///
  /// `plain` reads command lines that need no parser.
  static func run<Root: ParsableCommand>(
    _ root: Root.Type,
    arguments: [String],
    _ console: Console,
    plain: ([String]) -> (any Invocation)? = { _ in nil }
  ) -> ExitStatus {
    do {
      if let invocation = plain(arguments) { return try invocation.run(console) }
      if let name = arguments.first, let message = unknownCommand(name, of: root) {
        console.error(message)
        return .usage
      }
      return try Console.$current.withValue(console) {
        var command = try root.parseAsRoot(arguments)
        try command.run()
        return .success
      }
    } catch let code as ExitCode {
      return ExitStatus(rawValue: code.rawValue) ?? .failure
    } catch let failure as FileFailure {
      console.error("flowjson: \(failure.message)\n")
      return .failure
    } catch let error as ConfigurationError {
      console.error("flowjson: \(error.message)\n")
      if case .unreadable = error { return .failure }
      return .usage
    } catch {
      return end(root, error, console)
    }
  }

  /// What to say about a first argument that is no command; nil if it is one, or an option.
  private static func unknownCommand<Root: ParsableCommand>(_ name: String, of root: Root.Type) -> String? {
    let names = root.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !name.hasPrefix("-"), name != "help", !names.contains(name) else { return nil }
    let program = root.configuration.commandName ?? ""
    return "Error: There is no command '\(name)'\(Suggestion.text(near: name, in: names)) "
      + "The commands are \(names.joined(separator: ", ")).\n  See '\(program) --help' for more information.\n"
  }

  /// Help and version are results; everything else that the parser throws is wrong usage.
  private static func end<Root: ParsableCommand>(
    _ root: Root.Type,
    _ error: any Error,
    _ console: Console
  ) -> ExitStatus {
    let text = root.fullMessage(for: error)
    if root.exitCode(for: error) == .success {
      console.output(text + "\n")
      return .success
    }
    console.error(text + "\n")
    return .usage
  }

  /// Ends the process.
  static func exit(with status: ExitStatus) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.rawValue)
    #elseif canImport(Musl)
      Musl.exit(status.rawValue)
    #else
      Darwin.exit(status.rawValue)
    #endif
  }
}
