import FlowFiles
public import FlowReports

/// A folder with flows and messages, checked as `flowjson check` does: by its configuration, messages against the flows
/// that they open.
///
/// It reads files and asks git which of them are ignored; it changes none.
public struct Project: Sendable {
  private let settings: CheckSettings

  /// The project in a folder.
  ///
  /// `folder` is absolute. `today` is the day on which the life cycle of versions is judged: `YYYY-MM-DD`.
  public init(folder: String, today: String) {
    settings = CheckSettings(workingFolder: Path(folder).normalized, today: today)
  }

  /// Why a project can't be checked.
  public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, a line each, with its place: `flowjson.config.json:3:5: there is no key 'inclde'`.
    public let description: String
  }

  /// What is found in files and folders, seen from the project's folder; without paths in what its configuration includes.
  ///
  /// Throws ``Fault`` for a configuration that can't be used, and for a file that can't be read.
  public func check(_ paths: [String] = []) throws(Fault) -> Report {
    let result: CheckResult
    do throws(ConfigurationError) {
      result = try CheckRun(settings).check(paths)
    } catch {
      throw Fault(description: error.lines.joined(separator: "\n"))
    }
    guard result.failures.isEmpty else {
      throw Fault(description: result.failures.map(\.message).joined(separator: "\n"))
    }
    return result.report
  }
}
