import FlowLanguage
import JSONText

extension StructureWalk {
  /// Judges an action: whether it is known, may stand here, and has what it needs.
  mutating func action(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard expect(.object, node, fact), case .action(let uses) = fact.shape else { return }
    guard let name = node[.name] else { return missingName(of: node, fact, scope) }
    guard name.kind == .string else { return reportKind(name, of: "the 'name' of an action", expected: "a string") }
    guard let action = Language.action(at: name) else { return reportUnknownAction(name, fact, scope) }
    if let use = uses.first(where: { $0.name == action.name }) {
      let since = max(use.since, action.since)
      if since > scope.version {
        let owner = scope.kind.phrase
        report(newer: since, at: name, code: .invalidEnumValue) {
          "action '\(action.name)' can be the '\(fact.name)' of \(owner)"
        }
      }
    } else {
      reportMisplaced(name, fact, scope)
    }
    object(node, Scope(.action(action), version: max(scope.version, action.since), holder: node))
    if action == .dataExchange, fact.key == .onSelectAction { checkExchangeOnSelect(node) }
  }

  /// Many libraries call the name of an action something else: `{"action": "navigate", "next_screen": "B"}`.
  private mutating func missingName(of node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    let meant = node.members.compactMap { member in
      Language.action(at: member.value).map { (member, $0) }
    }
    guard let (member, action) = meant.first else {
      return node.isDamaged ? () : reportNoName(of: node, fact)
    }
    reportOtherName(member)
    mixedObject(
      node,
      Scope(.action(action), version: max(scope.version, action.since), holder: node),
      namedBy: member.key
    )
  }
}
