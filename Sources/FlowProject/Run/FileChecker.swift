import FlowFiles
import FlowLanguage
import FlowMessages
import FlowModel
import FlowReports
import FlowRules
import JSONText

/// Checks one file by itself, and fixes it where that is asked for.
struct FileChecker: Sendable {
  let settings: CheckSettings
  /// Whether a file that is neither flow nor message is a finding.
  let complainsAboutUnknown: Bool
  private let passedOn = PassedOn()

  init(settings: CheckSettings, complainsAboutUnknown: Bool) {
    self.settings = settings
    self.complainsAboutUnknown = complainsAboutUnknown
  }

  /// Checks a file; one that turns out to be a message is left for later.
  func check(_ job: FileJob) -> FileResult {
    do throws(FileFailure) {
      let (bytes, size) = try job.read()
      guard size <= FileSystem.sizeLimit else { return tooLarge(job, glance: bytes, size: size) }
      return check(job, bytes)
    } catch {
      return FileResult(outcome: .failed(error))
    }
  }

  /// Checks a file that is read already.
  func check(_ job: FileJob, _ bytes: [UInt8]) -> FileResult { check(job, JSONDocument(parsing: bytes)) }

  /// Checks a file that is parsed already.
  func check(_ job: FileJob, _ document: JSONDocument) -> FileResult {
    let kind = settings.kind ?? DocumentKind(recognizing: document, isLines: job.isLines)
    if kind == nil, !complainsAboutUnknown {
      let templates = MessageFile.templatesUsed(in: document, isLines: job.isLines)
      guard !templates.isEmpty else { return FileResult(outcome: .skipped) }
      return FileResult(outcome: .templateUse(passedOn.document(document, of: job), templates))
    }
    if kind == .message {
      return FileResult(outcome: .message(passedOn.document(document, of: job), TemplateSource(document, job)))
    }
    return run(job, document, kind: kind == .flow ? .flow : .unknown) { flow, limit in
      guard kind == .flow else { return NotAFlow.check(flow.document) }
      return FlowFile.findings(in: flow, options(limit), wantsFixes: settings.wantsFixes)
    }
  }

  /// How to judge when so many findings of a rule are wanted.
  func options(_ findingLimit: Int) -> CheckOptions {
    var options = CheckOptions(today: settings.today, version: settings.flowVersion)
    options.findingLimit = findingLimit
    return options
  }

  /// Judges, fixes as far as asked for, and reports what is left.
  ///
  /// `judge` is given the text read as a flow, whatever it is: that is done once for it and the names of places.
  func run(
    _ job: FileJob,
    _ original: JSONDocument,
    renamed: JSONDocument? = nil,
    kind: CheckedFile.Kind,
    judge: @escaping (Flow, _ findingLimit: Int) -> [Diagnostic],
    other: (String) -> (lines: LineTable, bytes: [UInt8])? = { _ in nil }
  ) -> FileResult {
    let filter = FindingFilter(job, settings: settings)
    let filtered = { (document: JSONDocument, limit: Int) in
      let flow = Flow(document)
      return filter.apply(to: judge(flow, limit), in: flow)
    }
    let found = Judged(document: renamed ?? original, verdict: filtered(renamed ?? original, Findings.limit))
    let fixed = settings.fixes.map { Fixer(judge: filtered).fixed(found, $0) } ?? FixResult(found)
    // As long as nothing is written, the file is as it is.
    let document = settings.writesFixes ? fixed.document : original
    let verdict = settings.writesFixes ? fixed.verdict : found.verdict
    let version = settings.flowVersion ?? document.root["version"]?.string.flatMap { FlowVersion($0) }
    var file = CheckedFile(
      path: job.shown.shown,
      kind: kind,
      flowVersion: kind == .flow ? version : nil,
      findings: verdict.kept.reported(in: document, showsText: kind != .unknown, for: settings.formats, other: other)
    )
    file.write(for: settings.formats ?? [])
    var result = FileResult(
      outcome: .checked(file),
      usedOverrides: verdict.usedOverrides,
      usedBaselineEntries: verdict.usedBaselineEntries
    )
    finish(&result, original, fixed, job)
    if kind == .flow {
      result.document = passedOn.document(result.failure == nil ? fixed.document : original, of: job)
    }
    return result
  }

  private func finish(_ result: inout FileResult, _ original: JSONDocument, _ fixed: FixResult, _ job: FileJob) {
    result.refusedFixCount = fixed.refusedCount
    guard fixed.document.bytes != original.bytes else { return }
    // A text that only follows the renames of a flow counts as one fix.
    result.fixCount = max(fixed.fixCount, 1)
    result.renames = fixed.renames
    if settings.writesFixes, job.given == nil {
      do throws(FileFailure) {
        try job.replace(original.bytes, with: fixed.document.bytes)
      } catch {
        result.failure = FileFailure(job.shown, error.reason)
        result.fixCount = 0
        result.renames = []
      }
    } else {
      result.fixed = FixedText(path: job.shown, before: original.bytes, after: fixed.document.bytes)
    }
  }

  private func tooLarge(_ job: FileJob, glance: [UInt8], size: Int) -> FileResult {
    let looksLikeFlow = settings.kind == .flow || FlowRecognition.looksLikeFlow(glance)
    guard looksLikeFlow || settings.kind != nil || complainsAboutUnknown else { return FileResult(outcome: .skipped) }
    // Nothing of the text is kept: the finding is about the whole file.
    let document = JSONDocument(parsing: "")
    return run(job, document, kind: looksLikeFlow ? .flow : .unknown) { _, _ in
      [JSONFaults.fileTooLarge(size: size)]
    }
  }
}

extension [PlacedDiagnostic] {
  /// The findings with everything that reports say about them.
  func reported(
    in document: JSONDocument,
    showsText: Bool = true,
    for formats: [ReportFormat]? = nil,
    other: (String) -> (lines: LineTable, bytes: [UInt8])? = { _ in nil }
  ) -> [ReportedFinding] {
    guard !isEmpty else { return [] }
    let lines = LineTable(document.bytes)
    return map {
      ReportedFinding(
        $0.diagnostic,
        place: $0.place,
        in: lines,
        bytes: document.bytes,
        showsText: showsText,
        for: formats,
        other: other
      )
    }
  }
}
