/// A file that can't be read or written, and why.
package struct FileFailure: Error, Sendable, Hashable {
  package let path: String
  /// In plain words, lower case, without a full stop.
  package let reason: String

  package init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// `flows/a.json: permission denied`.
  package var message: String { "\(path): \(reason)" }
}
