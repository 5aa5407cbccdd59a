package import ArgumentParser
package import FlowFiles

/// A command that reads and writes through a console.
package protocol ConsoleCommand: ParsableCommand {
  /// Does the work. A thrown `ValidationError` is wrong usage, a ``PlainFailure`` what it says it is.
  func run(_ console: Console) throws -> ExitStatus
}

extension ConsoleCommand {
  package func run() throws {
    throw ExitCode(try run(Console.current).rawValue)
  }
}
