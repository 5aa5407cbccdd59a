package import FlowFiles
import FlowMessages
package import FlowReports
import FlowRules
package import JSONText
import Synchronization

/// What came of a run.
package struct CheckResult: Sendable {
  package var report: Report
  /// What could not be read or written.
  package var failures: [FileFailure] = []
  /// How many findings were mended.
  package var fixCount = 0
  /// How many fixes were left out because they would make new errors.
  package var refusedFixCount = 0
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
    let checker = FileChecker(
      settings: settings,
      complainsAboutUnknown: files.isSingleFile && !settings.skipsUnknown
    )
    var results = Workers.map(files.jobs, jobs: settings.jobs, counting(files.jobs.count, checker.check))
    let failures = checkMessages(files.jobs, &results, checker)
    var result = collect(files, results)
    result.failures += failures
    result.inputText = standardInput?.bytes
    return result
  }

  /// The state of everything that ``check(_:standardInput:)`` of the same paths depends on, to be compared with a later
  /// one; a baseline counts by what the settings hold.
  package func states(_ paths: [String]) throws(ConfigurationError) -> [Path: FileStatus] {
    try ProjectFiles.states(paths, settings)
  }

  /// Checks one flow that is parsed already, called `path`.
  package func check(flow document: JSONDocument, calledLike path: Path) throws(ConfigurationError) -> Report {
    let absolute = path.absolute(in: settings.workingFolder)
    var finder = ConfigurationFinder(settings.configuration, workingFolder: settings.workingFolder)
    let configuration = try finder.configuration(for: absolute.parent)
    let job = FileJob(shown: path, absolute: absolute, configuration: configuration, given: document.bytes)
    var settings = settings
    settings.kind = .flow
    let result = FileChecker(settings: settings, complainsAboutUnknown: true).check(job, document)
    guard case .checked(let file) = result.outcome else { return Report(files: [], skipped: 0) }
    return Report(files: [file], skipped: 0)
  }

  /// `check`, telling how far the run has come.
  private func counting(
    _ total: Int,
    _ check: @escaping @Sendable (FileJob) -> FileResult
  ) -> @Sendable (FileJob) -> FileResult {
    guard let progress = settings.progress else { return check }
    let counter = Counter()
    return { job in
      let result = check(job)
      progress(counter.next(), total)
      return result
    }
  }

  /// Checks what turned out to be messages, now that the flows are known; gives the flows that can't be read.
  private func checkMessages(
    _ jobs: [FileJob],
    _ results: inout [FileResult],
    _ checker: FileChecker
  ) -> [FileFailure] {
    var documents: [Path: JSONDocument] = [:]
    var renames: [Path: [ScreenRename]] = [:]
    var flows: [Path] = []
    var messages: [(index: Int, document: JSONDocument?)] = []
    let templates = TemplateSources(
      results.compactMap { if case .message(_, let source?) = $0.outcome { source } else { nil } }
    )
    // Flows are kept only where something may open them.
    let opensFlows = !settings.flows.isEmpty || results.contains { $0.outcome.mayOpenFlow }
    for index in jobs.indices {
      let path = jobs[index].absolute
      switch results[index].outcome {
      case .message(let document, _): messages.append((index, document))
      case .templateUse(let document, let names) where names.contains(where: templates.catalog.contains):
        messages.append((index, document))
      case .checked(let file) where file.kind == .flow && opensFlows:
        flows.append(path)
        if let document = results[index].document { documents[path] = document }
        if !results[index].renames.isEmpty { renames[path] = results[index].renames }
      default: break
      }
      results[index].document = nil
    }
    let library = FlowLibrary(workingFolder: settings.workingFolder, documents: documents)
    for path in settings.flows { _ = library.entry(path) }
    let messageChecker = MessageChecker(
      checker: checker,
      library: library,
      templates: templates,
      checkedFlows: flows,
      renames: renames
    )
    let found = Workers.map(messages, jobs: settings.jobs) { messageChecker.check(jobs[$0.index], $0.document) }
    for (message, result) in zip(messages, found) { results[message.index] = result }
    return library.failures
  }

  private func collect(_ project: ProjectFiles, _ results: [FileResult]) -> CheckResult {
    var files: [CheckedFile] = []
    var skipped = project.excludedCount
    var result = CheckResult(report: Report(files: [], skipped: 0), failures: project.failures)
    for file in results {
      switch file.outcome {
      case .checked(let checked): files.append(checked)
      case .skipped, .message, .templateUse: skipped += 1
      case .failed(let failure): result.failures.append(failure)
      }
      if let failure = file.failure { result.failures.append(failure) }
      if let fixed = file.fixed { result.fixed.append(fixed) }
      result.fixCount += file.fixCount
      result.refusedFixCount += file.refusedFixCount
    }
    // What was not looked at may hold what an override or an entry is for.
    let needsLook = !project.configurations.isEmpty || settings.baseline != nil
    if needsLook, result.failures.isEmpty, !settings.selection.isPartial {
      let housekeeping = Housekeeping(settings: settings, jobs: project.jobs, results: results)
      files += project.configurations.compactMap(housekeeping.unusedOverrides)
      if let baseline = settings.baseline.flatMap(housekeeping.staleEntries) { files.append(baseline) }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.fixed.sort { $0.path < $1.path }
    result.report = Report(files: files, skipped: skipped)
    return result
  }
}

/// Counts what several threads do.
private final class Counter: Sendable {
  private let value = Atomic(0)

  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
