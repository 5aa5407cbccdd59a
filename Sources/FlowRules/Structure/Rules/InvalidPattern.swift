import FlowLanguage
import JSONText

extension Rule {
  static let invalidScreenID = Rule(
    "invalid-screen-id",
    .values,
    code: "PATTERN_MISMATCH",
    summary: "A screen id consists of letters and underscores.",
    why: "The platform refuses ids with digits, hyphens or blanks.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""ORDER_DETAILS""#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"ORDER_2"⟧"#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"order-details"⟧"#)),
    ]
  )

  static let reservedScreenID = Rule(
    "reserved-screen-id",
    .values,
    code: "SCREEN_ID_IS_RESERVED_KEYWORD",
    summary: "No screen is called `SUCCESS`.",
    why: "An endpoint answers with the screen `SUCCESS` to end the flow, so the platform keeps the name for itself.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""THANKS""#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"SUCCESS"⟧"#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"success"⟧"#)),
    ]
  )

  static let invalidFormat = Rule(
    "invalid-format",
    .values,
    code: "PATTERN_MISMATCH",
    otherCodes: ["PROPERTY_NAME_MISMATCH"],
    source: .observed,
    summary: "A colour or a case key is written the way its property asks for.",
    why: "The platform has been seen to refuse other spellings.",
    examples: [
      .good(
        ##"{"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [{"id": "a", "title": "Green", "color": "#00FF88"}]}"##
      ),
      .bad(
        #"{"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [{"id": "a", "title": "Green", "color": ⟦"green"⟧}]}"#
      ),
      .bad(
        #"""
        {"type": "Dropdown", "name": "n", "label": "Number", "data-source": [{"id": "1", "title": "One"}]},
        {"type": "Switch", "value": "${form.n}", "cases": {⟦"1"⟧: [{"type": "TextBody", "text": "One it is"}]}}
        """#
      ),
    ]
  )
}

enum ScreenExample {
  /// A screen on which a flow ends; `id` with its quotes.
  static func ending(id: String) -> String {
    #"""
    {"id": \#(id), "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
    ]}}
    """#
  }
}

extension StructureWalk {
  /// Whether a text has the spelling that its property asks for; reports it if not.
  mutating func isWritten(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) -> Bool {
    guard !fact.patterns.isEmpty, let text = node.string else { return true }
    let isScreenID = if case .object(.screen, _) = scope.kind { fact.name == "id" } else { false }
    if isScreenID, text.uppercased() == Language.reservedScreenID {
      let message = "'\(text)' can't be the id of a screen, because endpoints end a flow with it; choose another one"
      findings.report(.reservedScreenID, at: node, message)
      return false
    }
    // Several patterns may hold; the first that fails, which is the best documented, is what is told.
    let failed = fact.patterns.first { scope.version >= $0.since && !$0.matches(text) }
    guard let failed else { return true }
    let fixes = isScreenID ? renaming(of: JSONName(text)) : []
    findings.report(
      isScreenID ? .invalidScreenID : .invalidFormat,
      at: node,
      source: failed.source,
      "'\(fact.name)' must \(failed.meaning), which '\(text)' does not",
      fixes: fixes
    )
    return false
  }

  private mutating func renaming(of id: JSONName) -> [Fix] {
    let renaming = screenRenaming ?? ScreenRenaming(context)
    screenRenaming = renaming
    return renaming.fix(for: id)
  }

  mutating func keyPattern(_ key: JSONNode, _ pattern: PropertyFact.PatternFact, _ fact: PropertyFact) {
    guard let text = key.string, !pattern.matches(text) else { return }
    findings.report(
      .invalidFormat,
      at: key,
      code: "PROPERTY_NAME_MISMATCH",
      source: pattern.source,
      "a key of '\(fact.name)' must \(pattern.meaning), which '\(text)' does not"
    )
  }
}
