import FlowLanguage
import JSONText

extension Rule {
  static let unknownProperty = Rule(
    "unknown-property",
    .structure,
    code: .invalidPropertyKey,
    summary: "An object has only the properties that Flow JSON knows for its kind.",
    why: "The platform refuses a flow with a property that it does not know, anywhere in the file.",
    examples: [
      .good(#"{"type": "TextInput", "name": "email", "label": "Email", "helper-text": "We never share it"}"#),
      .bad(#"{"type": "TextInput", "name": "email", "label": "Email", ⟦"helpertext"⟧: "We never share it"}"#),
      .bad(#"{"type": "OptIn", "name": "terms", "label": "I agree", ⟦"enabled"⟧: true}"#),
      .bad(#"{"type": "TextHeading", ⟦"content"⟧: "Welcome"}"#),
      .bad(#"{"type": "TextHeading", "text": "Welcome", ⟦"txt"⟧: "Welcome"}"#),
      .bad(
        #"""
        {"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source": [
          {⟦"value"⟧: "s", ⟦"label"⟧: "Small"}, {"id": "l", "title": "Large"}
        ]}
        """#
      ),
      .bad(
        #"""
        {"type": "Dropdown", "name": "size", "label": "Size", ⟦"sizes"⟧: [
          {"id": "s", "title": "Small"}, {"id": "l", "title": "Large"}
        ]}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, ⟦"background"⟧: "#fff",
          "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  /// Reports members that the table does not know.
  ///
  /// - Returns: The properties that were probably meant, so that they are not reported as missing too.
  mutating func reportUnknown(_ members: [JSONMember], _ known: [KnownMember], _ scope: Scope) -> [PropertyFact] {
    guard !members.isEmpty, !scope.kind.isOpen else { return [] }
    var names = MeantNames(members, besides: known, scope)
    for member in members {
      if case .action(let action) = scope.kind, reportForeign(member, of: action) { continue }
      if findings.suppressIfOverLimit(.unknownProperty, at: member.key) { continue }
      let meaning = names.meaning(of: member)
      findings.report(
        .unknownProperty,
        at: member.key,
        "'\(member.name)' is not a property of \(scope.kind.phrase); \(meaning.advice)",
        fixes: meaning.fixes
      )
    }
    return names.meant
  }

  /// Reports the member that stands for the name of an action.
  mutating func reportOtherName(_ member: JSONMember) {
    findings.report(
      .unknownProperty,
      at: member.key,
      "'\(member.name)' is not a property of an action; \(Spelling.question("name"))",
      fixes: [.rename(member.key, to: "name", .unsafe)]
    )
  }

  /// Reports the member that stands for the type of a component.
  mutating func reportOtherType(_ member: JSONMember, _ suggestion: Spelling.Suggestion) {
    findings.report(
      .unknownProperty,
      at: member.key,
      "'\(member.name)' is not a property of a component; \(Spelling.question("type"))",
      fixes: Fix.renames(member.key, to: suggestion)
    )
  }
}

extension Fix {
  /// Writes another text in place of a key or a string.
  static func rename(_ node: JSONNode, to name: String, _ safety: Safety = .safe) -> Fix {
    Fix("write '\(name)'", safety, edits: [TextEdit(range: node.contentRange, text: name)])
  }

  /// Writes the name that was meant: a safe fix if it is certain, none if there are several candidates.
  static func renames(_ node: JSONNode, to suggestion: Spelling.Suggestion?) -> [Fix] {
    guard let suggestion, suggestion.isUnambiguous else { return [] }
    return [.rename(node, to: suggestion.name, suggestion.isCertain ? .safe : .unsafe)]
  }
}
