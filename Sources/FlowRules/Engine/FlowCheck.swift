/// Rules that are found in one go over a flow.
protocol FlowCheck: Sendable {
  /// The rules that ``run(_:_:)`` may report: it is not run if none of them is wanted.
  static var rules: [Rule] { get }

  /// Looks for faults in a flow and reports them.
  static func run(_ facts: FlowFacts, _ findings: inout Findings)
}
