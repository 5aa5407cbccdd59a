import FlowFiles
import FlowMessages
import FlowModel
import FlowReports
import FlowRules
import JSONText

/// Checks messages, once the flows of a run are known.
struct MessageChecker: Sendable {
  let checker: FileChecker
  let library: FlowLibrary
  let templates: TemplateSources
  /// The flow files that the run checks; absolute.
  let checkedFlows: [Path]
  /// The screens that were renamed in flow files; by absolute path.
  let renames: [Path: [ScreenRename]]

  private var settings: CheckSettings { checker.settings }

  /// Checks the messages in a file against the flows that they launch; without `document` the file is read again.
  func check(_ job: FileJob, _ document: JSONDocument?) -> FileResult {
    do throws(FileFailure) {
      let sources = sources(for: job.configuration)
      let original = if let document { document } else { JSONDocument(parsing: try job.read().bytes) }
      return checker.run(job, original, renamed: renamed(original, job, sources), kind: .message) { text, limit in
        check(text.document, job, sources, limit)
      } other: { shown in
        library.entry(shownAs: shown).map { (lines: $0.lines, bytes: $0.flow.document.bytes) }
          ?? templates.text(shownAs: shown)
      }
    } catch {
      return FileResult(outcome: .failed(error))
    }
  }

  private func check(
    _ document: JSONDocument,
    _ job: FileJob,
    _ sources: FlowSources,
    _ findingLimit: Int
  ) -> [Diagnostic] {
    guard let file = file(document, job) else {
      // So broken that only its words tell what it was meant to be.
      let faults = job.isLines ? [] : JSONFaults.diagnostics(of: document)
      return faults.isEmpty ? NotAFlow.check(document) : faults
    }
    let options = checker.options(findingLimit)
    return MessageRules.check(file, options: options, templates: templates.catalog) { launch in
      guard let choice = sources.choice(for: launch), let entry = library.entry(Path(choice.path)) else { return nil }
      return entry.resolved.because(choice.reason)
    }
  }

  /// What is forced to be a message is judged as one whatever it looks like.
  private func file(_ document: JSONDocument, _ job: FileJob) -> MessageFile? {
    let templates = templates.catalog
    if let file = MessageFile(document, isLines: job.isLines, templates) { return file }
    return settings.kind == .message && !job.isLines && document.root.kind != .missing
      ? MessageFile(assuming: document, templates: templates) : nil
  }

  /// Where the flow of a message may be found.
  private func sources(for configuration: Configuration?) -> FlowSources {
    FlowSources(settings, configuration, checked: checkedFlows)
  }

  /// The text with the new names of screens that were renamed in this run.
  private func renamed(_ document: JSONDocument, _ job: FileJob, _ sources: FlowSources) -> JSONDocument {
    guard !renames.isEmpty, let file = MessageFile(document, isLines: job.isLines) else { return document }
    var edits: [TextEdit] = []
    for message in file.messages {
      for launch in message.launches {
        guard let screen = launch.screen, let path = sources.choice(for: launch)?.path,
          let rename = renames[Path(path)]?.first(where: { screen.isText($0.old) })
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
  init?(_ document: JSONDocument, isLines: Bool, _ templates: TemplateCatalog = TemplateCatalog()) {
    if isLines {
      self.init(lines: document.bytes, templates: templates)
    } else {
      self.init(document, templates: templates)
    }
  }
}
