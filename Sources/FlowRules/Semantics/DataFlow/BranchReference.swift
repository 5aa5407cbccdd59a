import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let branchReference = Rule(
    "branch-reference",
    .dataFlow,
    source: .advice,
    since: .v4_0,
    summary: "A component does not take its value from one that is shown only in another branch.",
    why:
      "The two are never on the screen at the same time: the value is empty, or what people entered before the branch "
      + "changed. That is fine where the parts of one screen are filled in one after the other.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "TextBody", "text": "${form.city}"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "OptIn", "name": "abroad", "label": "I live abroad"},
        {"type": "If", "condition": "${form.abroad}",
         "then": [{"type": "TextInput", "name": "city", "label": "City"}],
         "else": [{"type": "TextBody", "text": "⟦${form.city}⟧"}]}
        """#
      ),
    ]
  )
}

extension DataFlowCheck {
  /// Reports each text that takes an answer from another branch; a payload and a component once.
  static func checkBranches(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.has(.formReferences) else { return }
    var reported: Set<[Int]> = []
    for use in facts.uses where facts.screens[use.screen].hasBranches && !use.isLoose {
      guard let component = use.component else { continue }
      let screen = facts.screens[use.screen]
      for reference in facts.judgedReferences(of: use) where reference.source == .form && !reference.namesScreen {
        guard let source = reference.member.map({ screen.screen.components[$0] }), let name = source.name,
          let fork = screen.screen.fork(of: component, and: source.index),
          reported.insert([use.screen, component, use.action ?? -1]).inserted
        else { continue }
        let type = screen.screen.components[fork].type
        findings.report(
          .branchReference,
          at: use.node,
          range: use.source(reference.range),
          "'\(name)' stands in another branch of the same \(type), so it has a value only if people filled it in before "
            + "the branch changed",
          related: [Diagnostic.Related("the component is here", at: source.node)]
        )
      }
    }
  }
}

extension Screen {
  /// The If or Switch that has the two components in different branches; nil if they can be shown together.
  fileprivate func fork(of first: Int, and second: Int) -> Int? {
    let forks = branches(above: first)
    for (parent, role) in branches(above: second) {
      if let other = forks.first(where: { $0.parent == parent }), other.role != role { return parent }
    }
    return nil
  }

  /// The Ifs and Switches that a component stands in, with the branch of each.
  private func branches(above component: Int) -> [(parent: Int, role: FlowComponent.Role)] {
    var result: [(parent: Int, role: FlowComponent.Role)] = []
    var current = component
    while let parent = components[current].parent {
      if components[parent].fact == .if || components[parent].fact == .switch {
        result.append((parent, components[current].role))
      }
      current = parent
    }
    return result
  }
}
