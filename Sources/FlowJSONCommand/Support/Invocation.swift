import FlowProject

/// What a command is asked to do, as plain values, whoever read them from the command line.
protocol Invocation: Sendable, Hashable {
  /// Does the work. A thrown `ValidationError` is wrong usage, everything else a failure.
  func run(_ console: Console) throws -> ExitStatus
}
