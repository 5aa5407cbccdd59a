import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let singleOption = Rule(
    "single-option",
    .advice,
    summary: "A list to choose from has at least two options.",
    why: "With one option there is nothing to choose; an OptIn asks for a yes.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": [{"id": "c", "title": "Title 1"}, {"id": "d", "title": "Title 2"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": ⟦[⟧{"id": "c", "title": "Cat"}]}
        """#
      ),
    ]
  )
}

extension AdviceCheck {
  static func checkCount(
    of options: JSONNode,
    _ component: FlowComponent,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    // One box to tick is a question of its own; a list with one row is not.
    guard options.count == 1, component.fact == .dropdown || component.fact == .radioButtonsGroup,
      !facts.hasFault(in: options)
    else { return }
    findings.report(.singleOption, at: options, "there is only one option to choose from")
  }
}
