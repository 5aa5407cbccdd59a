package import FlowFiles
package import FlowMessages
import FlowModel
package import FlowRules
package import JSONText

/// Judges single texts that are held in memory, exactly as a run over files does.
package struct TextJudge: Sendable {
  private let settings: CheckSettings
  private let configuration: Configuration?

  /// Judges as `settings` and the configuration that holds for the texts say.
  package init(_ settings: CheckSettings, _ configuration: Configuration?) {
    self.settings = settings
    self.configuration = configuration
  }

  private var options: CheckOptions { CheckOptions(today: settings.today, version: settings.flowVersion) }

  /// Everything that is found in the flow of the file `path`; absolute.
  package func findings(inFlow document: JSONDocument, at path: Path) -> [Diagnostic] {
    let flow = Flow(document)
    return filtered(FlowFile.findings(in: flow, options), flow, path)
  }

  /// Everything that is found in the messages of the file `path`; absolute.
  ///
  /// `flow` is the flow that a launch opens, as ``MessageRules`` asks for it.
  package func findings(
    in messages: MessageFile,
    _ document: JSONDocument,
    at path: Path,
    templates: TemplateCatalog,
    flow: (Launch) -> ResolvedFlow?
  ) -> [Diagnostic] {
    filtered(MessageRules.check(messages, options: options, templates: templates, flow: flow), Flow(document), path)
  }

  /// The faults of a text of which only the words tell that it was meant as a message.
  package func faults(of document: JSONDocument, at path: Path) -> [Diagnostic] {
    filtered(JSONFaults.diagnostics(of: document), Flow(document), path)
  }

  private func filtered(_ diagnostics: [Diagnostic], _ flow: Flow, _ path: Path) -> [Diagnostic] {
    guard !(configuration?.excludes(path) ?? false) else { return [] }
    return filter(of: flow.document, at: path).apply(to: diagnostics, in: flow).kept.map(\.diagnostic)
  }

  func filter(of document: JSONDocument, at path: Path) -> FindingFilter {
    let job = FileJob(shown: path, absolute: path, configuration: configuration, given: document.bytes)
    return FindingFilter(job, settings: settings)
  }
}

extension FlowSources {
  /// Where the flow of a message may be found that `configuration` holds for; `checked` are paths of flow files.
  package init(_ settings: CheckSettings, _ configuration: Configuration?, checked: [Path]) {
    var mapped: [String: String] = [:]
    for flow in configuration?.flows ?? [] {
      for name in [flow.name] + flow.ids.map(\.id) where mapped[name] == nil { mapped[name] = flow.file.text }
    }
    self.init(given: settings.flows.map(\.text), mapped: mapped, checked: checked.map(\.text))
  }
}
