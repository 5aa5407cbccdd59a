import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let inputOutsideForm = Rule(
    "input-outside-form",
    .placement,
    code: .componentsOutsideForm,
    otherCodes: [.keywordOneOf],
    summary: "On a screen with a Form all inputs stand in it, before 4.0 on any screen.",
    why: "The platform refuses inputs beside the Form, and before 4.0 inputs without one.",
    examples: [
      .good(#"{"type": "TextInput", "name": "city", "label": "City"}"#),
      .bad(
        #"""
        {"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City"}]},
        {"type": ⟦"TextArea"⟧, "name": "note", "label": "Note"}
        """#
      ),
      .bad(#"{"type": ⟦"TextInput"⟧, "name": "city", "label": "City"}"#, in: .v3_1),
    ]
  )
}

extension ScreenWalk {
  /// Reports an input that stands beside the Form of its screen.
  mutating func checkBesideForm(
    _ component: FlowComponent,
    _ fact: ComponentFact,
    _ type: JSONNode,
    _ tree: ScreenTree
  ) {
    guard fact.joinsForm, tree.surroundings[component.index].form == nil,
      context.version >= max(fact.since, fact.place(under: .layout)?.since ?? fact.since),
      let form = tree.form
    else { return }
    findings.report(
      .inputOutsideForm,
      at: type,
      "the screen has a Form, so \(fact.type.withArticle) must stand in it",
      related: [.init("the Form", at: form.node)]
    )
  }

  /// Reports an input under the layout, where a later version lets it stand.
  mutating func reportEarlyLayout(_ type: JSONNode, _ fact: ComponentFact, _ place: ComponentFact.Place) {
    findings.report(
      .inputOutsideForm,
      at: type,
      code: .keywordOneOf,
      source: place.source,
      "before version \(place.since) \(fact.type.withArticle) must stand in a Form",
      fixes: lift.fixes(to: place.since)
    )
  }
}
