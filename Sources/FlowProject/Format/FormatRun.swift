import FlowAuthoring
package import FlowFiles
import JSONText

/// What became of a file that was to be laid out.
package enum FormatOutcome: Sendable {
  case unchanged
  case changed(FixedText)
  /// Neither flow nor message.
  case skipped
  case failed(FileFailure)
}

/// Lays out many files.
package struct FormatRun: Sendable {
  private let settings: CheckSettings
  private let writes: Bool

  /// Changed files are replaced if `writes` says so.
  package init(_ settings: CheckSettings, writes: Bool) {
    self.settings = settings
    self.writes = writes
  }

  /// Lays out files and folders; one outcome a file, in the order of the files.
  package func format(
    _ paths: [String],
    standardInput: StandardInput? = nil
  ) throws(ConfigurationError) -> (outcomes: [FormatOutcome], failures: [FileFailure]) {
    let files = try ProjectFiles(paths, standardInput: standardInput, settings)
    let isSingleFile = files.isSingleFile && !settings.skipsUnknown
    let outcomes = Workers.map(files.jobs, jobs: settings.jobs) { format($0, complains: isSingleFile) }
    return (outcomes, files.failures)
  }

  private func format(_ job: FileJob, complains: Bool) -> FormatOutcome {
    do throws(FileFailure) {
      let (bytes, size) = try job.read()
      // JSON lines have one layout only.
      let isLines = job.isLines
      guard size <= FileSystem.sizeLimit else {
        // Standard input is not kept beyond that, so it can't be handed on.
        guard complains && !isLines || job.given != nil else { return .skipped }
        throw FileFailure(
          job.shown,
          "has more than \(FileSystem.sizeLimit) bytes, which no flow may; it was not laid out"
        )
      }
      if isLines { return .skipped }
      let document = JSONDocument(parsing: bytes)
      guard let kind = settings.kind ?? DocumentKind(recognizing: document, isLines: false) else {
        guard complains else { return .skipped }
        throw FileFailure(job.shown, "is neither a flow nor a message")
      }
      guard let text = CanonicalLayout.text(of: document, isFlow: kind == .flow) else {
        throw FileFailure(job.shown, FormatRun.refusal(document))
      }
      if text == bytes { return .unchanged }
      if writes, job.given == nil {
        try job.replace(bytes, with: text)
      }
      return .changed(FixedText(path: job.shown, before: bytes, after: text))
    } catch {
      return .failed(FileFailure(job.shown, error.reason))
    }
  }

  private static func refusal(_ document: JSONDocument) -> String {
    guard let fault = document.faults.first else {
      return document.root.kind == .missing
        ? "holds no JSON" : "would hold more than \(CanonicalLayout.limit / (1024 * 1024)) MiB, which no flow may"
    }
    let position = LineTable(document.bytes).position(at: fault.range.lowerBound)
    return "is not valid JSON, line \(position.line), column \(position.column): \(fault.message)"
  }
}
