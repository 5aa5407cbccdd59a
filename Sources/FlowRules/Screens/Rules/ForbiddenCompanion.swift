import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let forbiddenCompanion = Rule(
    "forbidden-companion",
    .placement,
    code: .invalidComponentPlacement,
    otherCodes: [.invalidRichTextPlacement],
    since: .v5_1,
    summary: "A RichText or a NavigationList has its screen to itself.",
    why: "Both take up the whole screen; the platform refuses other components beside them. From 6.3 a RichText may "
      + "stand with a Footer.",
    examples: [
      .good(#"{"type": "RichText", "text": "Our **terms**"}"#),
      .bad(#"{"type": ⟦"RichText"⟧, "text": "Our **terms**"}, {"type": "TextBody", "text": "Please read"}"#),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
          {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextHeading", "text": "Choose"},
            {"type": ⟦"NavigationList"⟧, "name": "list", "on-click-action": \#(NavigationExample.navigate),
              "list-items": [{"id": "a", "main-content": {"title": "A"}}]}
          ]}},
          {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
          ]}}
        ]}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  /// Judges what else stands on the screen of a component that takes it up.
  mutating func checkCompanions(of component: FlowComponent, _ fact: ComponentFact, _ tree: ScreenTree) {
    guard !fact.companions.isEmpty, let type = component.typeNode,
      let allowed = fact.companions(in: context.version), tree.exclusiveComponents[fact.type] == component.index
    else { return }
    let other = tree.screen.components.first { other in
      other.type != fact.type && !allowed.types.contains(other.type) && other.type != "Form" && other.fact != nil
    }
    guard let other, let otherType = other.typeNode else { return }
    let others = allowed.types.filter { $0 != fact.type }
    let advice =
      others.isEmpty ? "alone on its screen" : "on its screen alone or with \(others.joined(separator: ", "))"
    findings.report(
      .forbiddenCompanion,
      at: type,
      code: Self.placementCode(context.version),
      "\(fact.type.withArticle) must stand \(advice), not with \(other.type.withArticle)",
      related: [.init("another component of the screen", at: otherType)]
    )
  }
}
