import JSONText

/// The syntax of a flow's text.
package enum JSONCheck: FlowCheck {
  package static let rules: [Rule] = JSONFaults.rules

  package static func run(_ context: FlowContext, _ findings: inout Findings) {
    JSONFaults.report(context.document, to: &findings)
  }
}
