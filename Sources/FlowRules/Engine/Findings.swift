package import FlowLanguage
package import JSONText

/// Collects what the checks report; the only way from a check to a diagnostic.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// The names of rules that nobody wants to hear of.
  private let ignoredRules: Set<String>
  /// The version that is judged by; rules that do not apply to it are silent.
  private let version: FlowVersion?

  package init() {
    self.init(ignoring: [])
  }

  /// Drops what the rules named in `ignoredRules` find, and what rules find that `version` does not have.
  package init(ignoring ignoredRules: Set<String>, version: FlowVersion? = nil) {
    self.ignoredRules = ignoredRules
    self.version = version
  }

  /// Adds findings that were made without a collector.
  package mutating func append(_ more: [Diagnostic]) {
    diagnostics += more.filter { !ignoredRules.contains($0.rule) }
  }

  /// Reports that `rule` is broken.
  ///
  /// The finding stands at `range`, or at all of `node` if none is given (an object or array: at its opening bracket).
  /// The severity is the rule's, or follows from `source` where another fact stands behind it. Nothing is reported
  /// about a value that could not be read: the fault that says so is enough.
  package mutating func report(
    _ rule: Rule,
    at node: JSONNode,
    range: Range<Int>? = nil,
    pointer: JSONPointer? = nil,
    code: String? = nil,
    source: FactSource? = nil,
    _ message: String,
    related: [Diagnostic.Related] = [],
    fixes: [Fix] = []
  ) {
    guard node.kind != .missing, isWanted(rule) else { return }
    diagnostics.append(
      Diagnostic(
        rule: rule.name,
        severity: rule.severity == .info ? .info : source.map(Severity.init) ?? rule.severity,
        code: code ?? rule.code,
        message: message,
        pointer: pointer ?? node.pointer,
        range: range ?? node.openingRange,
        related: related,
        fixes: fixes
      )
    )
  }

  /// Whether findings of the rule are kept; for checks that cost something.
  package func isWanted(_ rule: Rule) -> Bool {
    guard let version else { return !ignoredRules.contains(rule.name) }
    return version >= rule.since && rule.until.map { version < $0 } ?? true && !ignoredRules.contains(rule.name)
  }
}
