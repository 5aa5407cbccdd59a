package import FlowFiles

/// What a command is asked to do, as plain values, whoever read them from the command line.
package protocol Invocation: Sendable, Hashable {
  /// Does the work, and fails as a ``ConsoleCommand`` does.
  func run(_ console: Console) throws -> ExitStatus
}
