import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let misplacedComponent = Rule(
    "misplaced-component",
    .placement,
    code: .invalidPropertyValue,
    otherCodes: [.invalidComponentPlacement, .invalidRichTextPlacement],
    summary: "A component stands under a parent that can hold it.",
    why: "Form, If and Switch hold only certain components; the platform refuses others there.",
    examples: [
      .good(#"{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City"}]}"#),
      .bad(
        #"""
        {"type": "Form", "name": "form", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": ⟦"Form"⟧, "name": "inner", "children": [{"type": "TextArea", "name": "note", "label": "Note"}]}
        ]}
        """#,
        in: .v6_3
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "more", "label": "Tell me more"},
        {"type": "If", "condition": "${form.more}", "then": [
          {"type": ⟦"ImageCarousel"⟧, "images": [{"src": "\#(ImageExample.png)", "alt-text": "A dot"}]}]}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func reportMisplaced(_ type: JSONNode, _ fact: ComponentFact, _ parent: ComponentFact.Place.Parent) {
    let isCompanionRule = !fact.companions.isEmpty
    findings.report(
      .misplacedComponent,
      at: type,
      code: isCompanionRule ? Self.placementCode(context.version) : nil,
      source: parent.source,
      "\(fact.type.withArticle) can't stand in \(parent.rawValue.withArticle); it belongs under "
        + fact.places.map(\.parent.title).listed("or")
    )
  }
}

extension ComponentFact.Place.Parent {
  fileprivate var title: String { self == .layout ? "the layout" : "'\(rawValue)'" }
}
