import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let initValueNotAnOption = Rule(
    "init-value-not-an-option",
    .advice,
    since: .v4_0,
    summary: "What is chosen to begin with is one of the options.",
    why: "Nothing is chosen then, and people may not notice.",
    examples: [
      .good(OptionExample.dropdown(#""r""#)),
      .bad(OptionExample.dropdown(#"⟦"p"⟧"#)),
      .bad(
        #"""
        {"type": "Form", "name": "form", "init-values": {"city": ⟦"p"⟧}, "children": [
          {"type": "Dropdown", "name": "city", "label": "City",
            "data-source": [{"id": "r", "title": "Rome"}, {"id": "l", "title": "Lyon"}]}
        ]}
        """#
      ),
    ]
  )
}

private enum OptionExample {
  static func dropdown(_ value: String) -> String {
    #"""
    {"type": "Dropdown", "name": "city", "label": "City", "init-value": \#(value),
      "data-source": [{"id": "r", "title": "Rome"}, {"id": "l", "title": "Lyon"}]}
    """#
  }
}

/// Initial choices that are not among the options.
enum InitialValueCheck: FlowCheck {
  static let rules: [Rule] = [.initValueNotAnOption]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      for component in screen.components {
        if component.fact == .form {
          guard let values = component[.initValues] else { continue }
          for member in values.members {
            guard let field = screen.component(named: member.name) else { continue }
            check(member.value, of: field, &findings)
          }
        } else if let value = component[.initValue] {
          check(value, of: component, &findings)
        }
      }
    }
  }

  private static func check(_ value: JSONNode, of component: FlowComponent, _ findings: inout Findings) {
    guard component.fact?.isInput ?? false, let options = component[.dataSource], options.kind == .array else {
      return
    }
    let chosen = (value.kind == .array ? value.elements : [value]).filter {
      $0.kind == .string && !$0.isDynamicText && !$0.contentRange.isEmpty
    }
    guard !chosen.isEmpty else { return }
    var ids: Set<String> = []
    for option in options.eachElement {
      // What is filled in later could be any of them.
      guard let id = option[.id], let text = id.string, !id.isDynamicText else { return }
      ids.insert(text)
    }
    for node in chosen {
      guard let text = node.string, !ids.contains(text) else { continue }
      findings.report(
        .initValueNotAnOption,
        at: node,
        "'\(text)' is not the id of an option of '\(component.name?.text ?? component.type)', so nothing is chosen",
        related: [Diagnostic.Related("the options are here", at: options)]
      )
    }
  }
}
