import FlowLanguage
import JSONText

extension Rule {
  static let emptyBranch = Rule(
    "empty-branch",
    .structure,
    code: .invalidPropertyValue,
    otherCodes: [.emptySwitchCases],
    since: .v4_0,
    summary: "The `then` of an If holds components, and a Switch has cases.",
    why: "The platform refuses a condition that shows nothing. Single cases of a Switch may be empty.",
    examples: [
      .good(
        #"""
        {"type": "OptIn", "name": "more", "label": "Tell me more"},
        {"type": "If", "condition": "${form.more}", "then": [{"type": "TextBody", "text": "Here it is"}]}
        """#
      ),
      .good(
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "Switch", "value": "${form.city}", "cases": {"rome": [{"type": "TextBody", "text": "Ciao"}], "default": []}}
        """#
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "more", "label": "Tell me more"},
        {"type": "If", "condition": "${form.more}", "then": ⟦[⟧], "else": [{"type": "TextBody", "text": "As you like"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "Switch", "value": "${form.city}", "cases": ⟦{⟧}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportEmptyBranch(_ node: JSONNode, _ fact: PropertyFact, _ source: FactSource) {
    let isCases = node.kind == .object
    findings.report(
      .emptyBranch,
      at: node,
      code: isCases ? .emptySwitchCases : nil,
      source: source,
      isCases
        ? "'\(fact.name)' has no case; give it at least one, or leave the Switch out"
        : "'\(fact.name)' is empty; put a component in it, or negate the condition and swap 'then' and 'else'"
    )
  }
}
