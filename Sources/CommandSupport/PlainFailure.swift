package import FlowFiles
package import FlowProject

/// A failure that is printed without the usage of the command.
package protocol PlainFailure: Error {
  /// What failed, in plain words, a line each: whatever steers a terminal in one is escaped when it is printed.
  var lines: [String] { get }
  var exitStatus: ExitStatus { get }
}

extension FileFailure: PlainFailure {
  package var lines: [String] { [message] }
  package var exitStatus: ExitStatus { .failure }
}

extension ConfigurationError: PlainFailure {
  package var exitStatus: ExitStatus {
    if case .unreadable = self { .failure } else { .usage }
  }
}
