package import ArgumentParser
package import FlowFiles
import FlowText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs commands, tells what failed, and ends the process.
package enum Program {
  /// Runs the command that `arguments` name and tells how it ended.
  ///
  /// `options` are those that may stand before a command; `plain` reads command lines that need no parser.
  package static func run<Root: ParsableCommand>(
    _ root: Root.Type,
    arguments: [String],
    _ console: Console,
    options: [String] = [],
    plain: ([String]) -> (any Invocation)? = { _ in nil }
  ) -> ExitStatus {
    let status = statusOfRun(root, arguments: arguments, console, options: options, plain: plain)
    guard let reason = console.outputFailure() else { return status }
    console.error("\(root.configuration.commandName ?? ""): standard output can't be written: \(reason)\n")
    return .failure
  }

  private static func statusOfRun<Root: ParsableCommand>(
    _ root: Root.Type,
    arguments: [String],
    _ console: Console,
    options: [String],
    plain: ([String]) -> (any Invocation)?
  ) -> ExitStatus {
    do {
      if let invocation = plain(arguments) { return try invocation.run(console) }
      if let message = UnknownCommand(in: arguments, of: root)?.message {
        console.error(message)
        return .usage
      }
      return try Console.$current.withValue(console) {
        var command = try root.parseAsRoot(arguments)
        do {
          try command.run()
        } catch let wrong as ValidationError {
          console.error(WrongUse(wrong, of: type(of: command), in: root).shown(arguments: arguments))
          return .usage
        }
        return .success
      }
    } catch let code as ExitCode {
      return ExitStatus(rawValue: code.rawValue) ?? .failure
    } catch let failure as any PlainFailure {
      let name = root.configuration.commandName ?? ""
      for line in failure.lines { console.error("\(name): \(line)\n") }
      return failure.exitStatus
    } catch {
      return end(root, error, arguments: arguments, options: options, console)
    }
  }

  /// Help and version are results; everything else that the parser throws is wrong usage.
  private static func end<Root: ParsableCommand>(
    _ root: Root.Type,
    _ error: any Error,
    arguments: [String],
    options: [String],
    _ console: Console
  ) -> ExitStatus {
    let text = root.fullMessage(for: error)
    if root.exitCode(for: error) == .success {
      // Nothing of what was given is in it.
      console.output(.file(Array((text + "\n").utf8)))
      return .success
    }
    let known = ["--help", "--version"] + options
    let message = Suggestion.addedForOption(to: Suggestion.addedForValue(to: text), known)
    console.error("\(ShownText(linesOf: Echo.escaped(arguments, in: message)))\n")
    return .usage
  }

  /// Ends the process.
  package static func exit(with status: ExitStatus) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.rawValue)
    #elseif canImport(Musl)
      Musl.exit(status.rawValue)
    #else
      Darwin.exit(status.rawValue)
    #endif
  }
}
