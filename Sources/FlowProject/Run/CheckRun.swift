package import FlowReports
import FlowRules
import JSONText
import Synchronization

/// What came of a run.
package struct CheckResult: Sendable {
  package var report: Report
  /// What could not be read or written.
  package var failures: [FileFailure] = []
  /// How many findings were mended.
  package var fixCount = 0
  /// The fixed texts that were not written to their files, in the order of their paths.
  package var fixed: [FixedText] = []
  /// The text of standard input as it was read.
  package var inputText: [UInt8]?
}

/// Checks many files.
package struct CheckRun: Sendable {
  private let settings: CheckSettings

  package init(_ settings: CheckSettings) {
    self.settings = settings
  }

  /// Checks files, folders, and the text of standard input where a path is `-`.
  ///
  /// Without paths: what the configuration includes, else the working folder.
  package func check(
    _ paths: [String],
    standardInput: StandardInput? = nil
  ) throws(ConfigurationError) -> CheckResult {
    let files = try ProjectFiles(paths, standardInput: standardInput, settings)
    let results = run(files.jobs, complainsAboutUnknown: files.isSingleFile && !settings.skipsUnknown)
    var result = collect(files, results)
    result.inputText = standardInput?.bytes
    return result
  }

  private func run(_ jobs: [FileJob], complainsAboutUnknown: Bool) -> [FileResult] {
    let checker = FileChecker(settings: settings, complainsAboutUnknown: complainsAboutUnknown)
    let done = Atomic(0)
    return Workers.map(jobs, jobs: settings.jobs) { job in
      let result = checker.check(job)
      settings.progress?(done.wrappingAdd(1, ordering: .relaxed).newValue, jobs.count)
      return result
    }
  }

  private func collect(_ project: ProjectFiles, _ results: [FileResult]) -> CheckResult {
    var files: [CheckedFile] = []
    var skipped = project.excludedCount
    var result = CheckResult(report: Report(files: [], skipped: 0), failures: project.failures)
    for file in results {
      switch file.outcome {
      case .checked(let checked): files.append(checked)
      case .skipped, .message: skipped += 1
      case .failed(let failure): result.failures.append(failure)
      }
      if let failure = file.failure { result.failures.append(failure) }
      if let fixed = file.fixed { result.fixed.append(fixed) }
      result.fixCount += file.fixCount
    }
    // What was not looked at may hold what an override or an entry is for.
    if result.failures.isEmpty, !settings.selection.isPartial {
      let housekeeping = Housekeeping(settings: settings, jobs: project.jobs, results: results)
      files += project.configurations.compactMap(housekeeping.unusedOverrides)
      if let baseline = settings.baseline.flatMap(housekeeping.staleEntries) { files.append(baseline) }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.fixed.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.report = Report(files: files, skipped: skipped)
    return result
  }
}
