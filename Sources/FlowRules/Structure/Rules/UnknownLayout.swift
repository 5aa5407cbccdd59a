import FlowLanguage
import JSONText

extension Rule {
  static let unknownLayout = Rule(
    "unknown-layout",
    .structure,
    code: .invalidPropertyValue,
    summary: "The only layout of a screen is `SingleColumnLayout`.",
    why: "The platform refuses a flow with a layout that it does not know.",
    examples: [
      .good(.screen, LayoutExample.screen(#""SingleColumnLayout""#)),
      .bad(.screen, LayoutExample.screen(#"⟦"TwoColumnLayout"⟧"#)),
    ]
  )
}

private enum LayoutExample {
  static func screen(_ type: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": \#(type), "children": [
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
    ]}}
    """#
  }
}

extension StructureWalk {
  mutating func reportLayout(_ text: String, _ node: JSONNode, _ fact: PropertyFact, _ values: [String]) {
    report(.unknownLayout, choice: text, at: node, fact, values)
  }
}
