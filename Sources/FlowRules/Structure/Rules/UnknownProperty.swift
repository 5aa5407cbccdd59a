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
    var meant: [PropertyFact] = []
    for member in members {
      if case .action(let action) = scope.kind, reportForeign(member, of: action) { continue }
      let name = member.name
      let suggestion = Spelling.suggestion(for: name, in: free.lazy.map(\.name))
      let fact = suggestion.flatMap { suggestion in free.first { $0.name == suggestion.name } }
      let isTaken = fact.map { fact in meant.contains { $0 === fact } } ?? false
      if let fact, !isTaken { meant.append(fact) }
      findings.report(
        .unknownProperty,
        at: member.key,
        UnknownPropertyWording.message(name, in: scope.kind, meant: suggestion?.name),
        fixes: suggestion.map { $0.isUnambiguous && !isTaken ? [Fix.rename(member.key, to: $0.name)] : [] } ?? []
      )
    }
    return meant
  }
}

extension Fix {
  /// Writes another text in place of a key or a string.
  static func rename(_ node: JSONNode, to name: String, _ safety: Safety = .safe) -> Fix {
    Fix("write '\(name)'", safety, edits: [TextEdit(range: node.contentRange, text: name)])
  }
}

private enum UnknownPropertyWording {
  static func message(_ name: String, in kind: ObjectKind, meant: String?) -> String {
    "'\(name)' is no property of \(kind.phrase)" + (meant.map { "; did you mean '\($0)'?" } ?? "; remove it")
  }
}
