import FlowLanguage
import FlowModel
import JSONText

/// Whether values are where they are used: data that nobody uses, and components that are never there together.
enum DataFlowCheck: FlowCheck {
  static let rules: [Rule] = [.unusedData, .branchReference]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    checkUnused(facts, &findings)
    checkBranches(facts, &findings)
  }
}
