package import FlowReports

/// What came of a run.
package struct CheckResult: Sendable {
  package var report: Report
  /// What could not be read.
  package var failures: [FileFailure]
}

/// Checks many files.
package struct CheckRun: Sendable {
  private let settings: CheckSettings

  package init(_ settings: CheckSettings) {
    self.settings = settings
  }

  /// Checks files, folders, and the text of standard input where a path is `-`.
  package func check(_ paths: [String], standardInput: StandardInput? = nil) -> CheckResult {
    var discovery = Discovery(workingFolder: settings.workingFolder)
    for path in paths where path != "-" { discovery.add(path) }
    let isSingleFile = paths.count == 1 && (paths[0] == "-" || discovery.isFile(paths[0]))
    let checker = FileChecker(
      settings: settings,
      complainsAboutUnknown: isSingleFile && !settings.skipsUnknown
    )
    var outcomes = Workers.map(discovery.files, jobs: settings.jobs) { path in outcome(of: path, checker) }
    if let standardInput {
      outcomes.append(checker.check(SourceFile(path: standardInput.path, bytes: standardInput.bytes)))
    }
    return collect(outcomes, failures: discovery.failures)
  }

  private func outcome(of path: String, _ checker: FileChecker) -> FileOutcome {
    do throws(FileFailure) {
      let contents = try FileSystem.read(Path.absolute(path, in: settings.workingFolder))
      return checker.check(SourceFile(path: path, bytes: contents.bytes))
    } catch {
      return .failed(FileFailure(path, error.reason))
    }
  }

  private func collect(_ outcomes: [FileOutcome], failures: [FileFailure]) -> CheckResult {
    var files: [CheckedFile] = []
    var skipped = 0
    var failures = failures
    for outcome in outcomes {
      switch outcome {
      case .checked(let file): files.append(file)
      case .skipped: skipped += 1
      case .failed(let failure): failures.append(failure)
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return CheckResult(report: Report(files: files, skipped: skipped), failures: failures)
  }
}
