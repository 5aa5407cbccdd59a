/// How a command ended, as the exit status says it.
package enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the level that fails.
  case success = 0
  /// Findings, breaking changes, or a step refused because of them.
  case findings = 1
  /// Wrong usage or configuration.
  case usage = 2
  /// A file, a repository or the remote side failed.
  case failure = 3
}
