package import FlowLanguage
package import JSONText

/// Collects what the checks report; the only way from a check to a diagnostic.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Reports that `rule` is broken at `range`, or at all of `node` if none is given (an object or array: at its
  /// opening bracket). The severity is the rule's, or follows from `source` where another fact stands behind it.
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
}
