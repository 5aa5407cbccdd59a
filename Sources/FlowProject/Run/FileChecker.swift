import FlowFiles
import FlowLanguage
import FlowMessages
import FlowReports
import FlowRules
import JSONText

/// Checks one file by itself, and mends it where that is asked for.
struct FileChecker: Sendable {
  let settings: CheckSettings
  /// Whether a file that is neither flow nor message is a finding.
  let complainsAboutUnknown: Bool

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

  private func check(_ job: FileJob, _ bytes: [UInt8]) -> FileResult {
    let document = JSONDocument(parsing: bytes)
    let kind = settings.kind ?? DocumentKind(recognizing: document, isLines: job.isLines)
    if kind == nil, !complainsAboutUnknown {
      let templates = MessageFile.templatesUsed(in: document, isLines: job.isLines)
      return FileResult(outcome: templates.isEmpty ? .skipped : .templateUse(templates))
    }
    if kind == .message { return FileResult(outcome: .message(TemplateSource(document, job))) }
    return run(job, document, kind: kind == .flow ? .flow : .unknown) { document, limit in
      kind == .flow ? FlowFile.findings(in: document, options(limit)) : NotAFlow.check(document)
    }
  }

  /// How to judge when so many findings of a rule are wanted.
  func options(_ findingLimit: Int) -> CheckOptions {
    var options = CheckOptions(today: settings.today, version: settings.flowVersion)
    options.findingLimit = findingLimit
    return options
  }

  /// Judges, mends as far as asked for, and reports what is left.
  func run(
    _ job: FileJob,
    _ original: JSONDocument,
    renamed: JSONDocument? = nil,
    kind: CheckedFile.Kind,
    judge: @escaping (JSONDocument, _ findingLimit: Int) -> [Diagnostic],
    other: (String) -> (lines: LineTable, bytes: [UInt8])? = { _ in nil }
  ) -> FileResult {
    let filter = FindingFilter(job, settings: settings)
    var fixer = Fixer(original, changed: renamed ?? original) { filter.apply(to: judge($0, $1), in: $0) }
    if let mode = settings.fixes { fixer.run(mode) }
    // As long as nothing is written, the file is as it is.
    let isApplied = settings.writesFixes
    let document = isApplied ? fixer.document : original
    let verdict = isApplied ? fixer.verdict : fixer.originalVerdict
    let version = settings.flowVersion ?? document.root["version"]?.string.flatMap { FlowVersion($0) }
    var result = FileResult(
      outcome: .checked(
        CheckedFile(
          path: job.shown.shown,
          kind: kind,
          flowVersion: kind == .flow ? version : nil,
          findings: verdict.kept.reported(in: document, showsText: kind != .unknown, other: other)
        )
      ),
      usedOverrides: verdict.usedOverrides,
      usedBaselineEntries: verdict.usedBaselineEntries
    )
    finish(&result, fixer, job)
    return result
  }

  private func finish(_ result: inout FileResult, _ fixer: Fixer, _ job: FileJob) {
    result.refusedFixCount = fixer.refusedCount
    guard fixer.document.bytes != fixer.original.bytes else { return }
    // A text that only follows the renames of a flow counts as one fix.
    result.fixCount = max(fixer.fixCount, 1)
    result.renames = fixer.renames
    if settings.writesFixes, job.given == nil {
      do throws(FileFailure) {
        try job.replace(fixer.original.bytes, with: fixer.document.bytes)
      } catch {
        result.failure = FileFailure(job.shown, error.reason)
        result.fixCount = 0
        result.renames = []
      }
    } else {
      result.fixed = FixedText(path: job.shown, before: fixer.original.bytes, after: fixer.document.bytes)
    }
  }

  private func tooLarge(_ job: FileJob, glance: [UInt8], size: Int) -> FileResult {
    let looksLikeFlow = settings.kind == .flow || FlowRecognition.looksLikeFlow(glance)
    guard looksLikeFlow || settings.kind != nil || complainsAboutUnknown else { return FileResult(outcome: .skipped) }
    // Nothing of the text is kept: the finding is about the whole file.
    let document = JSONDocument(parsing: "")
    return run(job, document, kind: looksLikeFlow ? .flow : .unknown) { _, _ in
      JSONFaults.fileTooLarge(size: size).map { [$0] } ?? []
    }
  }
}

extension [PlacedDiagnostic] {
  /// The findings with everything that reports say about them.
  func reported(
    in document: JSONDocument,
    showsText: Bool = true,
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
        other: other
      )
    }
  }
}
