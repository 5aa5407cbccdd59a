import FlowLanguage
import JSONText

extension Rule {
  static let wrongType = Rule(
    "wrong-type",
    .values,
    code: .invalidPropertyType,
    otherCodes: [.patternMismatch],
    summary: "A value has the JSON type that its property takes.",
    why:
      "The platform refuses a flow in which a number, a boolean, an object or a list stands where another is expected.",
    examples: [
      .good(#"{"type": "TextInput", "name": "age", "label": "Age", "required": true, "max-chars": 3}"#),
      .bad(#"{"type": "TextInput", "name": "age", "label": "Age", "required": ⟦"true"⟧, "max-chars": 3}"#),
      .bad(#"{"type": "TextInput", "name": "age", "label": "Age", "max-chars": ⟦"3"⟧}"#),
      .bad(#"{"type": "TextHeading", "text": ⟦[⟧"Welcome"]}"#),
      .bad(
        #"{"type": "Dropdown", "name": "size", "label": "Size", "data-source": [⟦"Small"⟧, {"id": "l", "title": "Large"}]}"#
      ),
      .bad(#"{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": ⟦2.5⟧}"#),
    ]
  )
}

extension StructureWalk {
  /// Whether a value has the kind that its property takes; reports it if not.
  mutating func expect(_ kind: JSONKind, _ node: JSONNode, _ fact: PropertyFact, or alternative: String? = nil) -> Bool
  {
    guard node.kind != kind else { return true }
    let noun = fact.shape == .integer ? "an integer" : kind.description
    let expected = [noun, alternative].compactMap { $0 }.joined(separator: " or ")
    let fix = WrongTypeFix.version(node, fact) ?? WrongTypeFix.fix(node, to: kind, of: fact)
    findings.report(
      .wrongType,
      at: node,
      // Where a binding is possible, the platform compares a text with the pattern of bindings.
      code: node.kind == .string && fact.isDynamic ? .patternMismatch : nil,
      source: fact.source,
      "'\(fact.name)' must be \(expected)\(fact.isDynamic ? " or a binding" : ""), not \(WrongTypeWording.found(node))"
        + (fix.map { "; \($0.title)" } ?? ""),
      fixes: fix.map { [$0] } ?? []
    )
    return false
  }

  /// Reports a value that can't be the part of a flow it stands for.
  mutating func reportKind(_ node: JSONNode, of subject: String, expected: String) {
    findings.report(.wrongType, at: node, "\(subject) must be \(expected), not \(WrongTypeWording.found(node))")
  }

  /// Reports an entry of a list, or of an object with free keys, that can't stand in it.
  mutating func reportEntry(
    _ node: JSONNode,
    _ kind: JSONKind,
    _ element: ValueShape,
    _ fact: PropertyFact,
    key: JSONName? = nil
  ) {
    let fix = WrongTypeFix.fix(node, to: kind)
    let place = key.map { "'\($0)' in '\(fact.name)'" } ?? "an entry of '\(fact.name)'"
    let noun: String =
      if case .object(let object) = element { "a \(object.name) (an object)" } else { kind.description }
    findings.report(
      .wrongType,
      at: node,
      source: fact.source,
      "\(place) must be \(noun), not \(WrongTypeWording.found(node))" + (fix.map { "; \($0.title)" } ?? ""),
      fixes: fix.map { [$0] } ?? []
    )
  }

  mutating func reportFraction(_ node: JSONNode, _ fact: PropertyFact) {
    findings.report(
      .wrongType,
      at: node,
      source: fact.source,
      "'\(fact.name)' must be a whole number, not \(node.sourceText)"
    )
  }
}

private enum WrongTypeFix {
  /// `"3.0"` for `3`: versions have two numbers.
  static func version(_ node: JSONNode, _ fact: PropertyFact) -> Fix? {
    guard fact === ObjectFact.flow.property("data_api_version") || fact === ObjectFact.flow.property("version"),
      let number = node.integer, !node.document.bytes[node.range].contains(UInt8(ascii: "."))
    else { return nil }
    return Fix("write \"\(number).0\" in quotes", edits: [TextEdit(range: node.range, text: "\"\(number).0\"")])
  }

  /// Takes away or adds quotes where nothing else can have been meant: not if the property refuses the text.
  static func fix(_ node: JSONNode, to kind: JSONKind, of fact: PropertyFact) -> Fix? {
    if kind == .string {
      if fact.patterns.contains(where: { !$0.matches(node.sourceText) }) { return nil }
      if !fact.values.isEmpty, !fact.values.contains(node.sourceText) { return nil }
    }
    return fix(node, to: kind)
  }

  /// Removes or adds quotes where nothing else can have been meant.
  static func fix(_ node: JSONNode, to kind: JSONKind) -> Fix? {
    switch (node.kind, kind) {
    case (.string, .bool):
      guard let text = node.string?.lowercased(), ["true", "false"].contains(text) else { return nil }
      return Fix("write \(text) without quotes", edits: [TextEdit(range: node.range, text: text)])
    case (.string, .number):
      guard let text = node.string, JSONDocument(parsing: text).isNumber else { return nil }
      return Fix("write \(text) without quotes", edits: [TextEdit(range: node.range, text: text)])
    case (.number, .string), (.bool, .string):
      let text = node.sourceText
      return Fix("write \"\(text)\" in quotes", edits: [TextEdit(range: node.range, text: "\"\(text)\"")])
    default: return nil
    }
  }
}

extension JSONDocument {
  /// Whether the text is a number and nothing else.
  fileprivate var isNumber: Bool { faults.isEmpty && root.kind == .number && root.range.count == bytes.count }
}

private enum WrongTypeWording {
  static func found(_ node: JSONNode) -> String {
    switch node.kind {
    case .string, .number, .bool:
      let text = node.sourceText
      return text.unicodeScalars.count > 40 ? node.kind.description : "\(node.kind.description) (\(text))"
    default: return node.kind.description
    }
  }
}
