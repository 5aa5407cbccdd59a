import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// What the checks of one message share: the message, the flows it opens, and what was found so far.
struct MessageJudge {
  let message: Message
  let options: CheckOptions
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

  init(_ message: Message, options: CheckOptions, flow: (Launch) -> ResolvedFlow?) {
    self.message = message
    self.options = options
    findings = Findings(ignoring: [], limit: options.findingLimit)
    flows = message.launches.map { launch in
      launch.reference?.kind == .embedded ? FlowText(launch)?.resolved : flow(launch)
    }
  }

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

  mutating func add(_ diagnostics: [Diagnostic]) {
    moved += diagnostics
  }

  /// Whether the value is a placeholder as a whole or has one in it; if so it is remembered as one that hinders.
  mutating func isPlaceholder(_ node: JSONNode, _ name: String) -> Bool {
    guard Placeholder.isIn(node) else { return false }
    remember(node, name)
    return true
  }

  /// Remembers a value that could not be judged.
  mutating func remember(_ node: JSONNode, _ name: String) {
    if placeholderNodes.insert(node).inserted { placeholders.append((name, node)) }
  }

  /// Whether a value has all its parts: what is missing in a broken one is not known to be missing.
  func isWhole(_ node: JSONNode) -> Bool {
    !node.isDamaged
  }
}
