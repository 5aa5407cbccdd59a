import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// What the checks of one message share: the message, the flows it opens, and what was found so far.
struct MessageJudge {
  let message: Message
  let options: CheckOptions
  /// The definitions that are known.
  let templates: TemplateCatalog
  /// The definition of the template that the message uses; nil if it uses none, or if that is not known.
  let template: TemplateDefinition?
  /// What the message launches, with what the definition of its template says about it.
  let launches: [Launch]
  /// The flow of each launch.
  let flows: [ResolvedFlow?]
  /// Findings that stand in the message's document.
  private var findings: Findings
  /// Findings that were made elsewhere and already moved into the message's document.
  private var moved: [Diagnostic] = []
  /// Values that will be known only when the message is sent, each once, in the order in which they were met.
  private(set) var placeholders: [(name: String, node: JSONNode)] = []
  private var placeholderNodes: Set<JSONNode> = []
  /// Objects whose launch data was found incomplete.
  var incompleteData: Set<JSONNode> = []

  init(
    _ message: Message,
    options: CheckOptions,
    templates: TemplateCatalog,
    flow: (Launch) -> ResolvedFlow?
  ) {
    self.message = message
    self.options = options
    self.templates = templates
    findings = Findings(ignoring: [], limit: options.findingLimit)
    let template = templates.definition(usedBy: message)
    self.template = template
    launches = message.launches(templates)
    flows = launches.map { launch in
      if launch.reference?.kind == .embedded { return FlowText(launch)?.resolved }
      guard let template, let defined = launch.definition?.launch else { return flow(launch) }
      if let given = flow(launch) { return given }
      if defined.reference?.kind == .embedded { return FlowText(defined, in: template)?.resolved }
      return flow(defined).map { $0.because("template '\(template.name)' opens it, and \($0.reason)") }
    }
  }

  /// What is known about the message's shape.
  var shape: any ShapeDefinition { message.shape.definition }

  var diagnostics: [Diagnostic] { findings.diagnostics + moved }

  mutating func report(
    _ rule: Rule,
    at node: JSONNode,
    range: Range<Int>? = nil,
    source: FactSource? = nil,
    _ message: String,
    related: [Diagnostic.Related] = [],
    fixes: [Fix] = []
  ) {
    findings.report(rule, at: node, range: range, source: source, message, related: related, fixes: fixes)
  }

  /// Counts a finding without recording it once the rule's limit is reached; false below the limit.
  ///
  /// Asked before findings that point into another file, which takes time.
  mutating func suppressIfOverLimit(_ rule: Rule, at node: JSONNode) -> Bool {
    findings.suppressIfOverLimit(rule, at: node)
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    moved += diagnostics
  }

  /// Whether the value is a placeholder as a whole or has one in it; if so it is remembered, for the finding about unfilled placeholders.
  mutating func isPlaceholder(_ node: JSONNode, _ name: String) -> Bool {
    guard Placeholder.isIn(node) else { return false }
    remember(node, name)
    return true
  }

  /// Remembers a value that could not be judged.
  mutating func remember(_ node: JSONNode, _ name: String) {
    if placeholderNodes.insert(node).inserted { placeholders.append((name, node)) }
  }
}
