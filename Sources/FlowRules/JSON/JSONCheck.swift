import JSONText

/// The syntax of a flow's text.
enum JSONCheck: FlowCheck {
  static let rules: [Rule] = JSONFaults.rules

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    JSONFaults.report(facts.context.document, to: &findings)
  }
}
