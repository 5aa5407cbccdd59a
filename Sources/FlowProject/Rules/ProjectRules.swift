import FlowMessages
package import FlowRules

/// All rules that a check may report.
package enum ProjectRules {
  /// The rules about files, configuration and baseline.
  static let own: [Rule] = [.notAFlow, .unusedOverride, .staleBaselineEntry]

  /// Every rule, in the order in which people are shown them.
  package static let all: [Rule] = own + FlowChecker.rules + MessageRules.rules

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// The rule of that name.
  package static func rule(_ name: String) -> Rule? { byName[name] }
}
