import FlowFiles
import FlowLanguage
import FlowProject
import FlowRemote
import FlowReports
import FlowRules
import FlowText
import JSONText

/// Checks a flow with the rules and levels of its project, before anything of it leaves the machine.
struct FileCheck {
  let path: String
  let document: JSONDocument
  let report: Report

  var findings: [Diagnostic] { report.files.flatMap { $0.findings.map(\.diagnostic) } }
  var errorCount: Int { report.count(.error) }
  var hasWarnings: Bool { errorCount > 0 || report.count(.warning) > 0 }

  /// Checks a flow; `path` as it was given, seen from the working folder.
  init(flow path: String, _ session: Session) throws {
    let absolute = Path(path).absolute(in: session.console.workingFolder)
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileSystem.read(absolute, limit: FileSystem.sizeLimit + 1).bytes
    } catch {
      throw FileFailure(path, error.reason)
    }
    guard bytes.count <= FileSystem.sizeLimit else {
      throw FileFailure(path, "is larger than 10 MB, and the platform takes no larger flow")
    }
    try self.init(bytes, calledLike: path, session)
  }

  /// Checks the text of a flow that stands in no file of the project, or was read already.
  init(_ bytes: [UInt8], calledLike path: String, _ session: Session) throws {
    var settings = CheckSettings(workingFolder: session.console.workingFolder, today: session.console.today)
    // This file was chosen explicitly, whatever the project includes.
    if let configuration = session.configuration { settings.configuration = .file(configuration.path) }
    self.path = path
    document = JSONDocument(parsing: bytes)
    report = try CheckRun(settings).check(flow: document, calledLike: Path(path))
  }

  /// Prints the findings, and throws for errors, or for a version that the platform no longer accepts.
  func requireSendable(_ session: Session, to purpose: String) throws {
    show(session)
    guard errorCount == 0 else {
      throw RemoteError(
        .findings,
        "did not \(purpose): the check found \(errorCount.counted("error")); nothing was sent"
      )
    }
    if let frozen = FrozenVersion(document.root["version"]?.string, today: session.console.today) {
      throw RemoteError(.findings, "did not \(purpose): \(frozen.message(of: "'\(path)'")); nothing was sent")
    }
  }

  /// Shows errors and warnings beside the results.
  func show(_ session: Session) {
    guard hasWarnings else { return }
    var shown = report
    for index in shown.files.indices { shown.files[index].findings.removeAll { $0.severity == .info } }
    session.output.progress(TextReport(isQuiet: true, columns: session.console.columns).shown(shown))
  }
}

extension Output {
  /// Shows what the platform found in an uploaded text, at the lines of the local file.
  func validation(_ matches: [ValidationMatch], path: String) {
    for match in matches {
      var place = path
      if let position = match.position { place += ":\(position.line):\(position.column)" }
      let code = match.error.code.isEmpty ? "" : " [\(match.error.code)]"
      line("\(place): error: \(match.error.message)\(code)")
      if let rule = match.rule {
        line("  found before by the rule '\(rule)'")
      } else {
        line("  not predicted by flowjson: please report it, with the file and this message, so that it learns it")
      }
    }
  }

  /// The same for programs.
  static func json(_ matches: [ValidationMatch]) -> JSONValue {
    .array(matches.map(json))
  }

  private static func json(_ match: ValidationMatch) -> JSONValue {
    .object([
      .init("code", text: match.error.code),
      .init("message", text: match.error.message),
      .init("line", number: match.position?.line),
      .init("column", number: match.position?.column),
      .init("pointer", text: match.pointer?.description),
      .init("predicted", .bool(match.rule != nil)),
      .init("rule", text: match.rule),
    ])
  }
}
