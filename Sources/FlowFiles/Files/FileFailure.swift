/// A file that can't be read or written, and why.
package struct FileFailure: Error, Sendable, Hashable {
  /// As it is shown.
  package let path: String
  /// In plain words, lower case, without a full stop.
  package let reason: String

  package init(_ path: Path, _ reason: String) {
    self.path = path.shown
    self.reason = reason
  }

  /// A file that was named by somebody.
  package init(_ path: String, _ reason: String) {
    self.init(Path(path), reason)
  }

  /// `flows/a.json: permission denied`.
  package var message: String { "\(path): \(reason)" }
}
