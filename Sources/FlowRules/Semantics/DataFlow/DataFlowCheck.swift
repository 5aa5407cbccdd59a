import FlowLanguage
import FlowModel
import JSONText

/// Whether values are used, and are there where they are used: unused data, and components that are never shown
/// together.
enum DataFlowCheck: FlowCheck {
  static let rules: [Rule] = [.unusedData, .branchReference]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    checkUnused(facts, &findings)
    checkBranches(facts, &findings)
  }
}
