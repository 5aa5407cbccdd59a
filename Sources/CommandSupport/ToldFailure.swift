package import FlowFiles
package import FlowProject

/// A failure that people are told without a word about usage.
package protocol ToldFailure: Error {
  /// What failed, in plain words, a line each: whatever steers a terminal in one is escaped when it is printed.
  var lines: [String] { get }
  var exitStatus: ExitStatus { get }
}

extension FileFailure: ToldFailure {
  package var lines: [String] { [message] }
  package var exitStatus: ExitStatus { .failure }
}

extension ConfigurationError: ToldFailure {
  package var exitStatus: ExitStatus {
    if case .unreadable = self { .failure } else { .usage }
  }
}
