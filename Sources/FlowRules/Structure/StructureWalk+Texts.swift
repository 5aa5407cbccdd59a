import FlowLanguage
import JSONText

extension StructureWalk {
  /// Whether a text has the spelling that its property asks for; reports it if not.
  mutating func isWritten(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) -> Bool {
    guard !fact.patterns.isEmpty, let text = node.string else { return true }
    let isScreenID = if case .object(.screen, _) = scope.kind { fact.name == "id" } else { false }
    if isScreenID, text.uppercased() == Language.reservedScreenID {
      reportReserved(node, text)
      return false
    }
    // Several patterns may apply; report the first that fails, which is the best documented one.
    let failed = fact.patterns.first { scope.version >= $0.since && !$0.matches(text) }
    guard let failed else { return true }
    if isScreenID { reportScreenID(node, text, failed, fact) } else { reportFormat(node, text, failed, fact) }
    return false
  }

  /// Judges a text that is written out.
  mutating func text(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard isChoice(node, fact, scope), notBlank(node, fact, scope), isWritten(node, fact, scope) else { return }
    length(node, fact)
  }

  /// Whether a text is long enough and not blank; reports it if not.
  mutating func notBlank(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) -> Bool {
    if let minimum = fact.minLength, node.contentRange.count < minimum * 6 {
      let length = node.string?.unicodeScalars.count ?? 0
      if length < minimum {
        reportShort(node, length, minimum, fact)
        return false
      }
    }
    guard fact.refusesBlanks(in: scope.version), node.isBlankText else { return true }
    reportBlank(node, fact, scope)
    return false
  }

  mutating func regex(_ node: JSONNode, _ fact: PropertyFact) {
    guard let decoded = node.decodedText else { return }
    if let fault = RegexSyntax.fault(in: decoded.text) {
      reportRegex(node, fault, at: decoded.sourceRange(of: fault.range), fact)
    } else if decoded.text.hasPrefix("/^"), decoded.text.hasSuffix("$/"), decoded.text.utf8.count >= 4 {
      reportDelimiters(node, around: decoded.sourceRange(of: 1..<(decoded.text.utf8.count - 1)), fact)
    }
  }
}

extension JSONNode {
  /// Whether a string has nothing but white space.
  var isBlankText: Bool {
    if document.beginsVisibly(at: index) { return false }
    return string?.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false
  }
}
