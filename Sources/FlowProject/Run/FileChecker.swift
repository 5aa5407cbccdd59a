import FlowLanguage
import FlowReports
import FlowRules
import JSONText

/// What a run made of one file.
enum FileOutcome: Sendable {
  case checked(CheckedFile)
  case skipped
  case failed(FileFailure)
}

/// Checks one file by itself.
struct FileChecker: Sendable {
  let settings: CheckSettings
  /// Whether a file that is neither flow nor message is a finding.
  let complainsAboutUnknown: Bool

  func check(_ source: SourceFile) -> FileOutcome {
    let document = JSONDocument(parsing: source.bytes)
    guard let kind = settings.kind ?? DocumentKind(recognizing: document) else {
      return complainsAboutUnknown ? .checked(unknown(source, document)) : .skipped
    }
    let diagnostics: [Diagnostic] =
      switch kind {
      case .flow:
        FlowRules.check(document, options: CheckOptions(today: settings.today, version: settings.flowVersion))
      case .message: []
      }
    let version = settings.flowVersion ?? document.root["version"]?.string.flatMap { FlowVersion($0) }
    return .checked(
      CheckedFile(
        path: source.path,
        kind: kind == .flow ? .flow : .message,
        flowVersion: kind == .flow ? version : nil,
        findings: report(diagnostics, in: document)
      )
    )
  }

  private func unknown(_ source: SourceFile, _ document: JSONDocument) -> CheckedFile {
    var findings = Findings()
    findings.report(.notAFlow, at: document.root, pointer: JSONPointer(), NotAFlowWording.message(for: document))
    return CheckedFile(path: source.path, kind: .unknown, findings: report(findings.diagnostics, in: document))
  }

  private func report(_ diagnostics: [Diagnostic], in document: JSONDocument) -> [ReportedFinding] {
    let diagnostics = diagnostics.filter { settings.selection.includes($0.rule) }
    guard !diagnostics.isEmpty else { return [] }
    let lines = LineTable(document.bytes)
    let places = StablePlaces(document)
    return diagnostics.map {
      ReportedFinding($0, place: places.place(of: $0.pointer), in: lines, bytes: document.bytes)
    }
  }
}

/// A file with its text.
struct SourceFile: Sendable {
  /// As it is shown.
  let path: String
  let bytes: [UInt8]
}
