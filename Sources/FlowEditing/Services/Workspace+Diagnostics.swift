import FlowFiles
import FlowMessages
import FlowModel
import FlowProject
public import FlowRules
import JSONText

extension Workspace {
  /// Everything that `check` finds in the text at `path`, in the order of its places; nothing in a text that is neither
  /// flow, message nor configuration, or that the configuration leaves out.
  ///
  /// The paths of related places are absolute.
  public func diagnostics(_ path: String) -> [Diagnostic] {
    guard let document = document(path) else { return [] }
    let judge = TextJudge(settings, configuration(for: path))
    switch document.content {
    case .flow: return judge.findings(inFlow: document.json, at: Path(path))
    case .messages(let messages):
      let sources = sources(for: path)
      return judge.findings(in: messages, document.json, at: Path(path), templates: templates) { launch in
        resolved(launch, sources)
      }
    case .brokenMessage: return judge.faults(of: document.json, at: Path(path))
    case .configuration: return configurationFaults(document)
    case .script, .other: return []
    }
  }

  /// The flow that a launch opens, as messages are checked against it.
  private func resolved(_ launch: Launch, _ sources: FlowSources) -> ResolvedFlow? {
    guard let choice = sources.choice(for: launch), let flow = document(choice.path)?.flow else { return nil }
    return ResolvedFlow(flow, path: choice.path, reason: choice.reason)
  }

  /// Everything that is found in messages of the file `path`, whatever the configuration says of it.
  func findings(in messages: MessageFile, _ path: String) -> [Diagnostic] {
    let sources = sources(for: path)
    let options = CheckOptions(today: settings.today, version: settings.flowVersion)
    return MessageRules.check(messages, options: options, templates: templates) { resolved($0, sources) }
  }

  /// What a configuration says that can't be meant, under the name `invalid-configuration`.
  private func configurationFaults(_ document: TextDocument) -> [Diagnostic] {
    do throws(ConfigurationError) {
      _ = try Configuration(document.bytes, path: Path(document.path), shownAs: Path(document.path))
    } catch {
      guard case .faults(let faults) = error else { return [] }
      return faults.map { fault in
        Diagnostic(
          rule: "invalid-configuration",
          severity: .error,
          message: fault.message,
          pointer: document.json.innermostValue(at: fault.range.lowerBound).pointer,
          range: fault.range
        )
      }
    }
    return []
  }

  /// What an editor may show about a finding besides its severity.
  public static func tags(of diagnostic: Diagnostic) -> Set<DiagnosticTag> {
    switch diagnostic.rule {
    case "unused-data", "unused-endpoint", "unused-override", "stale-baseline-entry": [.unnecessary]
    case "frozen-version", "removed-property", "outdated-message-shape": [.deprecated]
    default: []
    }
  }
}

/// What a finding says about its text.
public enum DiagnosticTag: Sendable, Hashable {
  /// The text does nothing; editors show it faded.
  case unnecessary
  /// The text is of the past; editors strike it out.
  case deprecated
}
