package import FlowDiff
import FlowLanguage
package import FlowModel
package import FlowReports
import FlowRun
import JSONText

/// What a flow is, for people who don't read JSON: its screens, what they ask, where they lead, and what passes between
/// the flow and those around it.
package struct FlowDocument: Sendable {
  /// How the flow is called.
  package let title: String
  package let flow: Flow
  /// In the order of the flow.
  package let screens: [DocumentedScreen]
  package let chart: FlowChart
  package let contract: Contract
  /// The messages that open the flow; nil if they were not looked for.
  package let openers: [FlowOpener]?
  let program: FlowProgram

  /// Describes `flow`, whatever is wrong with it.
  package init(_ flow: Flow, title: String, openers: [FlowOpener]? = nil) {
    self.flow = flow
    self.title = title
    self.openers = openers
    let program = FlowProgram(flow)
    self.program = program
    let chart = FlowChart(flow)
    self.chart = chart
    contract = Contract(flow)
    screens = program.screens.indices.map { DocumentedScreen(program, $0, chart) }
  }

  /// `Flow JSON 7.3, 3 screens, asks an endpoint (data API 3.0)`.
  var summary: String {
    let version = flow.version.map { "Flow JSON \($0)" } ?? "no version of Flow JSON"
    let count = screens.count.counted("screen")
    guard let endpoint = contract.endpoint else { return "\(version), \(count), no endpoint" }
    return "\(version), \(count), asks an endpoint (data API \(endpoint.dataAPIVersion ?? "of unknown version"))"
  }
}

/// A message that opens a flow.
package struct FlowOpener: Sendable, Hashable {
  /// As it is shown.
  package let path: String
  /// The line of the launch, counted from 1.
  package let line: Int
  /// The screen that it names; nil where the endpoint says, or nothing does.
  package let screen: String?
  /// What stands on the button; nil where the message does not say.
  package let button: String?

  /// A launch in the file `path`.
  package init(path: String, line: Int, screen: String?, button: String?) {
    self.path = path
    self.line = line
    self.screen = screen
    self.button = button
  }
}
