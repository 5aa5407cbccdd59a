import FlowLanguage
import FlowRules

/// Which rules a run reports, by name or category.
package struct RuleSelection: Sendable, Hashable {
  private let selected: [String]
  private let ignored: [String]

  /// A name that is neither rule nor category.
  package struct UnknownName: Error, Sendable, Hashable {
    package let name: String
    /// The nearest known name.
    package let suggestion: String?
  }

  /// All rules.
  package static let all = RuleSelection()

  private init() {
    selected = []
    ignored = []
  }

  /// The rules named by `select`, or all if it is empty, without those named by `ignore`.
  package init(select: [String], ignore: [String]) throws(UnknownName) {
    for name in select + ignore { try RuleSelection.validate(name) }
    selected = select
    ignored = ignore
  }

  /// Refuses what is neither rule nor category.
  package static func validate(_ name: String) throws(UnknownName) {
    guard ProjectRules.rule(name) == nil, Rule.Category(rawValue: name) == nil else { return }
    let known = ProjectRules.all.map(\.name) + Rule.Category.allCases.map(\.rawValue)
    throw UnknownName(name: name, suggestion: Spelling.nearest(to: name, in: known))
  }

  /// Whether some rules are left out.
  package var isPartial: Bool { !selected.isEmpty || !ignored.isEmpty }

  /// Whether findings of that rule are reported; the more exact name wins where both a rule and its category are named.
  package func includes(_ rule: String) -> Bool {
    guard isPartial else { return true }
    if ignored.contains(rule) { return false }
    if selected.contains(rule) { return true }
    let category = ProjectRules.rule(rule)?.category.rawValue ?? ""
    return !ignored.contains(category) && (selected.isEmpty || selected.contains(category))
  }
}
