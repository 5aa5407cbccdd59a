import FlowMessages
import FlowModel
import FlowReports
import FlowRules
import JSONText

/// Checks messages, once the flows of a run are known.
struct MessageChecker: Sendable {
  let checker: FileChecker
  let library: FlowLibrary
  /// The flow files that the run checks; absolute.
  let checkedFlows: [String]
  /// The screens that were renamed in flow files; by absolute path.
  let renames: [String: [ScreenRename]]

  private var settings: CheckSettings { checker.settings }

  /// Checks the messages in a file against the flows that they launch.
  func check(_ job: FileJob) -> FileResult {
    do throws(FileFailure) {
      let sources = sources(for: job.configuration)
      let original = JSONDocument(parsing: try job.read().bytes)
      return checker.run(job, original, renamed: renamed(original, job, sources), kind: .message) { document in
        check(document, job, sources)
      } other: { shown in
        library.entry(shownAs: shown).map { (lines: $0.lines, bytes: $0.flow.document.bytes) }
      }
    } catch {
      return FileResult(outcome: .failed(error))
    }
  }

  private func check(_ document: JSONDocument, _ job: FileJob, _ sources: FlowSources) -> [Diagnostic] {
    let faults = job.isLines ? lineFaults(document) : JSONFaults.diagnostics(of: document)
    guard let file = MessageFile(document, isLines: job.isLines) else {
      return faults.isEmpty ? NotAFlow.check(document) : faults
    }
    let options = CheckOptions(today: settings.today, version: settings.flowVersion)
    let found = file.messages.flatMap { message in
      MessageRules.check(message, options: options) { launch in
        guard let choice = sources.choice(for: launch), let entry = library.entry(choice.path) else { return nil }
        return ResolvedFlow(entry.flow, path: entry.shown, reason: choice.reason)
      }
    }
    return (faults + found).sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }

  /// What is wrong with the JSON of each line.
  private func lineFaults(_ document: JSONDocument) -> [Diagnostic] {
    MessageFile.parts(ofLines: document.bytes).flatMap { part in
      JSONFaults.diagnostics(of: part.document).map(part.placement.moved)
    }
  }

  /// Where the flow of a message may be found.
  private func sources(for configuration: Configuration?) -> FlowSources {
    var mapped: [String: String] = [:]
    for flow in configuration?.flows ?? [] {
      for name in [flow.name] + flow.ids.map(\.id) where mapped[name] == nil { mapped[name] = flow.file }
    }
    return FlowSources(given: settings.flows, mapped: mapped, checked: checkedFlows)
  }

  /// The text with the new names of screens that were renamed in this run.
  private func renamed(_ document: JSONDocument, _ job: FileJob, _ sources: FlowSources) -> JSONDocument {
    guard !renames.isEmpty, let file = MessageFile(document, isLines: job.isLines) else { return document }
    var edits: [TextEdit] = []
    for message in file.messages {
      for launch in message.launches {
        guard let screen = launch.screen, let path = sources.choice(for: launch)?.path,
          let rename = renames[path]?.first(where: { screen.isText($0.old) })
        else { continue }
        let place = message.placement.moved(Diagnostic.Related("", at: screen))
        edits.append(TextEdit(range: place.range, text: JSONPrinter.quoted(rename.new)))
      }
    }
    guard !edits.isEmpty, let bytes = try? edits.applied(to: document.bytes) else { return document }
    return JSONDocument(parsing: bytes)
  }
}

extension MessageFile {
  /// The messages in a text, which may hold one JSON text a line.
  init?(_ document: JSONDocument, isLines: Bool) {
    if isLines { self.init(lines: document.bytes) } else { self.init(document) }
  }
}
