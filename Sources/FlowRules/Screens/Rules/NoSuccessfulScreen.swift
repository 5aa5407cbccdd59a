import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let noSuccessfulScreen = Rule(
    "no-successful-screen",
    .structure,
    code: .invalidPropertyValue,
    summary: "At least one terminal screen is an end with success.",
    why: "The platform refuses a flow that can only fail.",
    examples: [
      .good(.screen, #"{"id": "FIRST", "title": "First", "terminal": true, "success": true, "#.endingScreen),
      .bad(.screen, #"{"id": "FIRST", "title": "First", "terminal": true, "success": ⟦false⟧, "#.endingScreen),
    ]
  )
}

extension String {
  /// A whole screen that begins with this text and has a Footer that ends the flow.
  fileprivate var endingScreen: String {
    self + #"""
      "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
      """#
  }
}

extension ScreenWalk {
  mutating func reportNoSuccess(_ node: JSONNode) {
    let message = "the flow can't end with success; at least one terminal screen must not have 'success' false"
    findings.report(.noSuccessfulScreen, at: node, message)
  }
}
