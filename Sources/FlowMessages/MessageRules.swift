public import FlowRules

/// The rules of messages and how they are run.
public enum MessageRules {
  /// The groups in the order in which they run.
  static let checks: [any MessageCheck.Type] = [
    MemberCheck.self,
    ButtonCheck.self,
    TemplateCheck.self,
    RecipientCheck.self,
    ReferenceCheck.self,
    ShapeCheck.self,
    EmbeddedFlowCheck.self,
    ScreenCheck.self,
    DataCheck.self,
    FlowStateCheck.self,
    PayloadCheck.self,
    PlaceholderCheck.self,
  ]

  /// All rules about messages.
  public static let rules: [Rule] = checks.flatMap { $0.rules }

  /// Everything that is wrong in a message, in the order of its places, by itself and against the flows it opens.
  ///
  /// `flow` is the flow that a launch opens, or nil where it can't be found: then the message is judged by itself.
  /// It is not asked for a flow that is embedded in the message. ``FlowSources`` knows which one to take. For a message
  /// that uses one of `templates` it is asked what the definition opens.
  public static func check(
    _ message: Message,
    options: CheckOptions,
    templates: TemplateCatalog = TemplateCatalog(),
    flow: (Launch) -> ResolvedFlow? = { _ in nil }
  ) -> [Diagnostic] {
    var judge = MessageJudge(message, options: options, templates: templates, flow: flow)
    for check in checks { check.run(&judge) }
    return judge.diagnostics.map(message.placement.moved).inOrder
  }

  /// Everything that is wrong in a file with messages, in the order of its places: its JSON and each message.
  public static func check(
    _ file: MessageFile,
    options: CheckOptions,
    templates: TemplateCatalog = TemplateCatalog(),
    flow: (Launch) -> ResolvedFlow? = { _ in nil }
  ) -> [Diagnostic] {
    var findings = Findings(ignoring: [], limit: options.findingLimit)
    for part in file.parts { JSONFaults.report(part.document, to: &findings, moved: part.placement.moved) }
    for message in file.messages { findings.append(check(message, options: options, templates: templates, flow: flow)) }
    return findings.diagnostics.inOrder
  }
}

/// A group of rules that are checked in one pass over a message.
protocol MessageCheck: Sendable {
  /// The rules that ``run(_:)`` may report.
  static var rules: [Rule] { get }

  /// Looks for faults in a message and reports them.
  static func run(_ judge: inout MessageJudge)
}
