import FlowLanguage
import JSONText

/// The rules of syntax as one table: a row for each kind of fault that the parser reports.
///
/// The parser words its faults itself; a row says what the rule is about. A test holds that each kind has a row.
enum SyntaxRules {
  /// The rule for one kind of fault.
  struct Row: Sendable {
    let kind: JSONFault.Kind
    let rule: Rule

    init(
      _ kind: JSONFault.Kind,
      source: FactSource? = nil,
      summary: String,
      why: String,
      examples: @escaping @autoclosure @Sendable () -> [RuleExample]
    ) {
      self.kind = kind
      rule = Rule(
        kind.rawValue,
        .json,
        code: .invalidFlowJSON,
        source: source,
        summary: summary,
        why: why,
        examples: examples()
      )
    }
  }

  static let rows: [Row] = file + structure + values

  private static let rulesByKind = Dictionary(uniqueKeysWithValues: rows.map { ($0.kind, $0.rule) })

  /// The rule of a fault.
  static func rule(for kind: JSONFault.Kind) -> Rule {
    rulesByKind[kind]
      ?? Rule(kind.rawValue, .json, code: .invalidFlowJSON, summary: "The text is JSON.", why: "", examples: [])
  }
}
