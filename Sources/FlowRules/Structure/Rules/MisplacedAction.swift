import FlowLanguage
import JSONText

extension Rule {
  static let unknownAction = Rule(
    "unknown-action",
    .actions,
    code: "INVALID_ENUM_VALUE",
    summary: "The `name` of an action is one that Flow JSON knows.",
    why: "The platform refuses a flow with an action that it does not know.",
    examples: [
      .good(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://example.com"}}"#
      ),
      .bad(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": ⟦"open-url"⟧, "url": "https://example.com"}}"#
      ),
      .bad(#"{"type": "EmbeddedLink", "text": "Call", "on-click-action": {"name": ⟦"call"⟧, "number": "123"}}"#),
    ]
  )

  static let misplacedAction = Rule(
    "misplaced-action",
    .actions,
    code: "INVALID_ENUM_VALUE",
    summary: "An action stands where it can be carried out.",
    why: "Each place has its own list of actions; the platform refuses others there.",
    examples: [
      .good(
        #"{"type": "Dropdown", "name": "city", "label": "City", "data-source": [{"id": "a", "title": "A"}]}"#
      ),
      .bad(#"{"type": "EmbeddedLink", "text": "Finish", "on-click-action": {"name": ⟦"complete"⟧, "payload": {}}}"#),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": ⟦"open_url"⟧, "url": "https://example.com"}}
        ]}}
        """#
      ),
    ]
  )

  static let misplacedActionProperty = Rule(
    "misplaced-action-property",
    .actions,
    code: "INVALID_PROPERTY_KEY",
    otherCodes: ["NOT_KEYWORD_SCHEMA_VALIDATION_FAILED"],
    summary: "An action has only the properties that belong to it.",
    why: "`next` belongs to `navigate`, `url` to `open_url`; the platform refuses them at other actions.",
    examples: [
      .good(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://example.com"}}"#
      ),
      .bad(
        #"""
        {"type": "EmbeddedLink", "text": "Terms",
          "on-click-action": {"name": "open_url", "url": "https://example.com", ⟦"payload"⟧: {}}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done",
            "on-click-action": {"name": "complete", ⟦"next"⟧: {"type": "screen", "name": "FIRST"}, "payload": {}}}
        ]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  /// Judges an action: whether it is known, may stand here, and has what it needs.
  mutating func action(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard expect(.object, node, fact), case .action(let uses) = fact.shape else { return }
    guard let name = node["name"] else { return missingName(of: node, fact, scope) }
    guard name.kind == .string else { return reportKind(name, of: "the 'name' of an action", expected: "a string") }
    guard let action = Language.action(name.string ?? "") else { return reportUnknown(name, fact, scope) }
    if let use = uses.first(where: { $0.name == action.name }) {
      let since = max(use.since, action.since)
      if since > scope.version {
        let owner = scope.kind.phrase
        report(newer: since, at: name, code: "INVALID_ENUM_VALUE") {
          "action '\(action.name)' can be the '\(fact.name)' of \(owner)"
        }
      }
    } else {
      reportMisplaced(name, fact, scope)
    }
    object(node, Scope(.action(action), version: max(scope.version, action.since), holder: node))
    if action.name == "data_exchange", fact.name == "on-select-action" { exchangeOnSelect(node) }
  }

  /// Reports a `data_exchange` on a choice that sends nothing; of one on a tap nobody asks for a payload.
  private mutating func exchangeOnSelect(_ node: JSONNode) {
    guard node["payload"] == nil, !node.isDamaged else { return }
    findings.report(
      .missingProperty,
      at: node,
      source: .observed,
      "'data_exchange' in 'on-select-action' has no 'payload', which the platform has been seen to refuse; "
        + "write what was chosen into it, or {}"
    )
  }

  /// Many libraries call the name of an action something else: `{"action": "navigate", "next_screen": "B"}`.
  private mutating func missingName(of node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    let meant = node.members.compactMap { member in
      member.value.string.flatMap { Language.action($0) }.map { (member, $0) }
    }
    guard let (member, action) = meant.first else {
      guard !node.isDamaged else { return }
      let message = "'\(fact.name)' needs a 'name' that says which action it is"
      return findings.report(.missingProperty, at: node, message)
    }
    findings.report(
      .unknownProperty,
      at: member.key,
      "'\(member.name)' is not a property of an action; did you mean 'name'?",
      fixes: [.rename(member.key, to: "name", .unsafe)]
    )
    object(
      node,
      Scope(.action(action), version: max(scope.version, action.since), holder: node),
      namedBy: member.key
    )
  }

  private mutating func reportUnknown(_ name: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    let text = name.string ?? ""
    let possible = fact.shape.actions(in: scope.version)
    let suggestion =
      Spelling.suggestion(for: text, in: possible) ?? Spelling.suggestion(for: text, in: Language.actions.map(\.name))
    findings.report(
      .unknownAction,
      at: name,
      "there is no action '\(text)'; "
        + (suggestion.map { "did you mean '\($0.name)'?" } ?? "here it can be \(possible.quotedList("or"))"),
      fixes: Fix.renames(name, to: suggestion)
    )
  }

  private mutating func reportMisplaced(_ name: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    let possible = fact.shape.actions(in: scope.version)
    findings.report(
      .misplacedAction,
      at: name,
      source: fact.source,
      "action '\(name.string ?? "")' can't be the '\(fact.name)' of \(scope.kind.phrase)"
        + (possible.isEmpty ? "" : "; possible here: \(possible.quotedList("or"))")
    )
  }

  /// Reports a property of an action that only other actions have.
  ///
  /// - Returns: Whether it was one.
  mutating func reportForeign(_ member: JSONMember, of action: ActionFact) -> Bool {
    let owners = Language.actions.filter { $0.property(at: member.key) != nil }.map(\.name)
    guard !owners.isEmpty else { return false }
    findings.report(
      .misplacedActionProperty,
      at: member.key,
      code: member.key.isText("next") ? "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED" : nil,
      "'\(member.name)' belongs to action \(owners.quotedList("or")), not to '\(action.name)'; remove it"
    )
    return true
  }
}
