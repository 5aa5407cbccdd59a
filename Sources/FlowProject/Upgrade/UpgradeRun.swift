package import FlowFiles
import FlowModel
package import FlowReports
import FlowRules
package import FlowUpgrade
import JSONText

/// Lifts the flows in many files.
package struct UpgradeRun: Sendable {
  private let settings: CheckSettings
  private let options: UpgradeOptions
  private let writes: Bool

  /// What came of a run.
  package struct Result: Sendable {
    package var report: UpgradeReport
    /// The texts before and after, in the order of the files.
    package var changed: [FixedText]
    /// What could not be read or written.
    package var failures: [FileFailure]
  }

  /// Lifted flows replace their files if `writes` says so.
  package init(_ settings: CheckSettings, _ options: UpgradeOptions, writes: Bool) {
    self.settings = settings
    self.options = options
    self.writes = writes
  }

  private enum Outcome: Sendable {
    case skipped
    case planned(UpgradedFile)
    case failed(FileFailure)
  }

  /// Lifts files, what folders hold, and the text of standard input where a path is `-`.
  package func upgrade(
    _ paths: [String],
    standardInput: StandardInput? = nil
  ) throws(ConfigurationError) -> Result {
    let files = try ProjectFiles(paths, standardInput: standardInput, settings)
    let scripts = FlowScripts(of: files.jobs, workingFolder: settings.workingFolder)
    let isSingleFile = files.isSingleFile
    let outcomes = Workers.map(files.jobs, jobs: settings.jobs) { upgrade($0, scripts, complains: isSingleFile) }
    var result = Result(report: UpgradeReport(files: [], isTrial: !writes), changed: [], failures: files.failures)
    var upgraded: [UpgradedFile] = []
    for outcome in outcomes {
      switch outcome {
      case .skipped: break
      case .failed(let failure): result.failures.append(failure)
      case .planned(let file):
        upgraded.append(file)
        let plan = file.plan
        if !plan.edits.isEmpty {
          result.changed.append(FixedText(path: Path(file.path), before: plan.document.bytes, after: plan.result))
        }
      }
    }
    upgraded.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.report = UpgradeReport(files: upgraded, isTrial: !writes)
    return result
  }

  private func upgrade(_ job: FileJob, _ scripts: FlowScripts, complains: Bool) -> Outcome {
    do throws(FileFailure) {
      let (bytes, size) = try job.read()
      guard size <= FileSystem.sizeLimit else {
        guard complains else { return .skipped }
        throw FileFailure(job.shown, "has more than \(FileSystem.sizeLimit) bytes, which no flow may")
      }
      let document = JSONDocument(parsing: bytes)
      guard !job.isLines, DocumentKind(recognizing: document, isLines: false) == .flow else {
        guard complains else { return .skipped }
        throw FileFailure(job.shown, "is not a flow")
      }
      let plan = Upgrade.plan(document, options(for: job, scripts))
      if writes, job.given == nil, !plan.edits.isEmpty { try job.replace(bytes, with: plan.result) }
      return .planned(UpgradedFile(path: job.shown.shown, plan, isReplaced: writes))
    } catch {
      return .failed(FileFailure(job.shown, error.reason))
    }
  }

  /// The options with what the project says of the file.
  private func options(for job: FileJob, _ scripts: FlowScripts) -> UpgradeOptions {
    var options = options
    let filter = FindingFilter(job, settings: settings)
    let today = settings.today
    options.judge = { flow, version in
      let found = FlowChecker.check(flow, options: CheckOptions(today: today, version: version))
      return filter.apply(to: found, in: flow).kept.map(\.diagnostic)
    }
    let entry = job.configuration?.flows.first { $0.file == job.absolute }
    options.endpointURI = entry?.endpointURI
    options.scripts = scripts[job.absolute]
    return options
  }
}
