public import FlowLanguage

/// One rule of the linter: the single value that findings, help, documentation, reports and tests are made from.
public struct Rule: Sendable {
  /// Stable kebab-case name: `unknown-property`.
  public let name: String
  /// What the rule is about; rules can be chosen by it.
  public let category: Category
  /// The source of the rule; the severity follows from it.
  public let source: FactSource
  /// What severity findings have unless a fact of another source stands behind them.
  public let severity: Severity
  /// The platform's code for the same fault, or nil.
  ///
  /// Single findings may carry one of ``otherCodes``.
  public let code: String?
  /// Codes that single findings carry instead of ``code``.
  public let otherCodes: [String]
  /// Names that the rule had before; a configuration may still use them.
  public let aliases: [String]
  /// The first version that the rule applies to.
  public let since: FlowVersion
  /// The first version that it no longer applies to; nil if it still does.
  public let until: FlowVersion?
  /// One sentence: what is wrong.
  public let summary: String
  /// What happens if it is ignored.
  public let why: String
  /// Clean and broken pieces of Flow JSON; all of them run as tests.
  public var examples: [RuleExample] { makeExamples() }
  /// Examples are built when somebody wants to see them: most runs only check.
  private let makeExamples: @Sendable () -> [RuleExample]

  /// What rules are about.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    case json, version, structure, placement, values, dataModel = "data-model", expressions, actions, routing
    case dataFlow = "data-flow", message, advice, configuration
  }

  /// Creates a rule; without a `source`, rules of the category `advice` are our own advice, all others are documented.
  package init(
    _ name: String,
    _ category: Category,
    code: PlatformCode? = nil,
    otherCodes: [PlatformCode] = [],
    aliases: [String] = [],
    source: FactSource? = nil,
    severity: Severity? = nil,
    since: FlowVersion = .v2_1,
    until: FlowVersion? = nil,
    summary: String,
    why: String,
    examples: @escaping @autoclosure @Sendable () -> [RuleExample]
  ) {
    self.name = name
    self.category = category
    let source = source ?? (category == .advice ? .advice : .documented)
    self.source = source
    self.severity = severity ?? Severity(source)
    self.code = code?.text
    self.otherCodes = otherCodes.map(\.text)
    self.aliases = aliases
    self.since = since
    self.until = until
    self.summary = summary
    self.why = why
    makeExamples = examples
  }

  /// All codes of the platform that findings of the rule may carry.
  public var codes: [String] { (code.map { [$0] } ?? []) + otherCodes }
}
