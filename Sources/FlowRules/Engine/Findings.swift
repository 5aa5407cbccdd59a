package import FlowLanguage
package import JSONText

/// Collects what the checks report; only through it does a check make a diagnostic.
package struct Findings: Sendable {
  /// The most findings that one rule has in one file: more are not read by anybody, and a hostile file could cause
  /// millions.
  package static let limit = 1000

  /// The most findings of one rule that this collector keeps.
  private let limit: Int
  private var collected: [Diagnostic] = []
  /// How often each rule was broken, recorded or not.
  private var counts: [String: Int] = [:]
  /// The names of rules that are not wanted.
  private let ignoredRules: Set<String>
  /// The version that is judged by; rules that do not apply to it are silent.
  private let version: FlowVersion?

  package init() {
    self.init(ignoring: [])
  }

  /// Drops what the rules named in `ignoredRules` find, and what rules find that `version` does not have.
  package init(ignoring ignoredRules: Set<String>, version: FlowVersion? = nil, limit: Int = Findings.limit) {
    self.limit = limit
    self.ignoredRules = ignoredRules
    self.version = version
  }

  /// Adds findings that were made without a collector.
  package mutating func append(_ more: [Diagnostic]) {
    for finding in more where !ignoredRules.contains(finding.rule) { add(finding, of: finding.rule) }
  }

  /// Adds a finding of `rule` that was made without a collector; it is only made if it is kept.
  package mutating func append(_ rule: Rule, _ finding: @autoclosure () -> Diagnostic) {
    if !ignoredRules.contains(rule.name) { add(finding(), of: rule.name) }
  }

  private mutating func add(_ finding: @autoclosure () -> Diagnostic, of rule: String) {
    if Self.increment(&counts[rule, default: 0]) <= limit { collected.append(finding()) }
  }

  private static func increment(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  /// Everything that was reported, in the order in which it was found.
  ///
  /// If a rule has more findings than the limit, the last one says how many are left out.
  package var diagnostics: [Diagnostic] {
    var diagnostics = collected
    for (rule, count) in counts where count > limit {
      guard let last = diagnostics.lastIndex(where: { $0.rule == rule }) else { continue }
      let rest = count - limit
      diagnostics[last].message +=
        rest == 1 ? "; 1 more finding of this rule is left out" : "; \(rest) more findings of this rule are left out"
    }
    return diagnostics
  }

  /// Reports that `rule` is broken.
  ///
  /// The finding stands at `range`, or at all of `node` if none is given (an object or array: at its opening bracket).
  /// The severity is the rule's, or follows from `source` where another fact stands behind it. Nothing is reported
  /// about a value that could not be read: the fault that says so is enough. What a finding says is only worked out for
  /// one that is kept.
  package mutating func report(
    _ rule: Rule,
    at node: JSONNode,
    range: Range<Int>? = nil,
    pointer: @autoclosure () -> JSONPointer? = nil,
    code: PlatformCode? = nil,
    source: FactSource? = nil,
    _ message: @autoclosure () -> String,
    related: @autoclosure () -> [Diagnostic.Related] = [],
    fixes: @autoclosure () -> [Fix] = []
  ) {
    guard node.kind != .missing, isWanted(rule) else { return }
    add(
      Diagnostic(
        rule: rule.name,
        severity: source.map(Severity.init) ?? rule.severity,
        code: code?.text ?? rule.code,
        message: Self.shortened(message()),
        pointer: pointer() ?? node.pointer,
        range: range ?? node.openingRange,
        related: related(),
        fixes: fixes()
      ),
      of: rule.name
    )
  }

  /// The message, without the middle of what a file says at the length of megabytes.
  private static func shortened(_ message: String) -> String {
    guard message.utf8.count > 4 * messageLimit else { return message }
    return "\(message.prefix(messageLimit))…\(message.suffix(messageLimit))"
  }

  /// In characters.
  private static let messageLimit = 500

  /// Counts the finding without recording it once the rule's limit is reached; false below the limit.
  ///
  /// For checks that search for what was meant before they can say what is wrong.
  package mutating func suppressIfOverLimit(_ rule: Rule, at node: JSONNode) -> Bool {
    guard counts[rule.name, default: 0] >= limit else { return false }
    report(rule, at: node, "")
    return true
  }

  /// Whether there are rules that are not wanted.
  var ignoresRules: Bool { !ignoredRules.isEmpty }

  /// Whether findings of the rule are kept; for checks that cost something.
  package func isWanted(_ rule: Rule) -> Bool {
    guard let version else { return !ignoredRules.contains(rule.name) }
    return version >= rule.since && rule.until.map { version < $0 } ?? true && !ignoredRules.contains(rule.name)
  }
}
