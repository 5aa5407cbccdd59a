import FlowLanguage
import JSONText

extension Rule {
  static let unknownProperty = Rule(
    "unknown-property",
    .structure,
    code: "INVALID_PROPERTY_KEY",
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
  mutating func reportUnknown(_ members: [JSONMember], _ known: [Known], _ scope: Scope) -> [PropertyFact] {
    guard !members.isEmpty, !scope.kind.isOpen else { return [] }
    let free = scope.kind.properties.filter { fact in
      fact.isKnown(in: scope.version) && !known.contains { $0.fact === fact }
    }
    let otherNames = OtherNames(members, missing: free.filter { $0.isRequired(in: scope.version) })
    var meant = otherNames.matches.map(\.fact)
    for member in members {
      if case .action(let action) = scope.kind, reportForeign(member, of: action) { continue }
      if let fact = otherNames.fact(for: member) {
        reportOtherName(member, of: fact, scope)
      } else if let fact = reportMisspelt(member, free, meant, scope) {
        meant.append(fact)
      }
    }
    return meant
  }

  /// Reports a required property that stands under a name from elsewhere.
  private mutating func reportOtherName(_ member: JSONMember, of fact: PropertyFact, _ scope: Scope) {
    findings.report(
      .unknownProperty,
      at: member.key,
      UnknownPropertyWording.otherName(member.name, in: scope.kind, meant: fact.name),
      fixes: [Fix.rename(member.key, to: fact.name, .unsafe)]
    )
  }

  /// Reports a member with an unknown name.
  ///
  /// - Returns: The property of nearly that name, if it is still `free`.
  private mutating func reportMisspelt(
    _ member: JSONMember,
    _ free: [PropertyFact],
    _ meant: [PropertyFact],
    _ scope: Scope
  ) -> PropertyFact? {
    if findings.countsUntold(.unknownProperty, at: member.key) { return nil }
    let name = member.name
    let open = free.filter { fact in !meant.contains { $0 === fact } }
    let suggestion = Spelling.suggestion(for: name, in: open.lazy.map(\.name))
    let possible = scope.kind.properties.lazy.filter { $0.isKnown(in: scope.version) }
    let taken = suggestion == nil ? Spelling.nearest(to: name, in: possible.map(\.name)) : nil
    findings.report(
      .unknownProperty,
      at: member.key,
      UnknownPropertyWording.message(name, in: scope.kind, meant: suggestion?.name, taken: taken),
      fixes: suggestion.map { $0.isUnambiguous ? [Fix.rename(member.key, to: $0.name)] : [] } ?? []
    )
    return suggestion.flatMap { suggestion in open.first { $0.name == suggestion.name } }
  }
}

extension Fix {
  /// Writes another text in place of a key or a string.
  static func rename(_ node: JSONNode, to name: String, _ safety: Safety = .safe) -> Fix {
    Fix("write '\(name)'", safety, edits: [TextEdit(range: node.contentRange, text: name)])
  }
}

private enum UnknownPropertyWording {
  static func message(_ name: String, in kind: ObjectKind, meant: String?, taken: String?) -> String {
    let advice =
      meant.map { "did you mean '\($0)'?" } ?? taken.map { "it resembles '\($0)', which is there; remove it" }
      ?? "remove it"
    return "'\(name)' is not a property of \(kind.phrase); \(advice)"
  }

  static func otherName(_ name: String, in kind: ObjectKind, meant: String) -> String {
    "'\(name)' is not a property of \(kind.phrase), which needs '\(meant)'; did you mean '\(meant)'?"
  }
}
