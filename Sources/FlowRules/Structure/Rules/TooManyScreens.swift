import FlowLanguage
import JSONText

extension Rule {
  static let tooManyScreens = Rule(
    "too-many-screens",
    .structure,
    code: .maxScreensNumber,
    summary: "A flow has at most 100 screens.",
    why: "The platform refuses a flow with more.",
    examples: [
      .good(.flow, ScreensExample.flow(screens: 2)),
      .bad(
        .flow,
        ScreensExample.flow(screens: 101),
        abridged: #"{"version": "7.3", "screens": [{"id": "S_A", …}, {"id": "S_B", …}, … 101 screens]}"#
      ),
    ]
  )
}

private enum ScreensExample {
  /// A chain of screens, with the opening bracket marked if they are too many.
  static func flow(screens count: Int) -> String {
    let ids = (0..<count).map {
      "S_" + String(repeating: "A", count: $0 / 26) + String(Unicode.Scalar(UInt8(65 + $0 % 26)))
    }
    let screens = ids.indices.map { index in
      let isLast = index == count - 1
      let action =
        isLast
        ? #"{"name": "complete", "payload": {}}"#
        : #"{"name": "navigate", "next": {"type": "screen", "name": "\#(ids[index + 1])"}, "payload": {}}"#
      return #"""
        {"id": "\#(ids[index])", "title": "Page \#(index + 1)", "terminal": \#(isLast), "layout": {
          "type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Go on", "on-click-action": \#(action)}]}}
        """#
    }
    let bracket = count > Limit.screensPerFlow.maximum ? "⟦[⟧" : "["
    return #"{"version": "7.3", "screens": \#(bracket)"# + screens.joined(separator: ",\n") + "]}"
  }
}

extension StructureWalk {
  mutating func reportManyScreens(_ list: JSONNode, _ count: Int, _ maximum: Int, _ source: FactSource) {
    let message = "a flow can have \(maximum) screens, this one has \(count); split it into several flows"
    findings.report(.tooManyScreens, at: list, source: source, message)
  }
}
