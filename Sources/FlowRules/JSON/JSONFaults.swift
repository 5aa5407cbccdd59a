package import JSONText

/// What is wrong with a text before anything is known of what it means: its syntax, and keys that stand twice.
///
/// It holds for every JSON file, flow or message.
package enum JSONFaults {
  /// The rules that ``diagnostics(of:)`` may report.
  package static let rules: [Rule] = [
    .jsonByteOrderMark,
    .jsonWrongEncoding,
    .jsonInvalidEncoding,
    .jsonEmptyFile,
    .jsonFileTooLarge,
    .jsonTooDeep,
    .jsonNotJSON,
    .jsonTextBeforeDocument,
    .jsonTextAfterDocument,
    .jsonComment,
    .jsonMarkdownEscape,
    .jsonInvisibleCharacter,
    .jsonMissingComma,
    .jsonTrailingComma,
    .jsonExtraComma,
    .jsonMissingColon,
    .jsonWrongSeparator,
    .jsonMissingBracket,
    .jsonWrongBracket,
    .jsonExtraBracket,
    .jsonMissingKey,
    .jsonMissingValue,
    .jsonUnexpectedText,
    .jsonPlaceholder,
    .jsonUnquotedKey,
    .jsonUnquotedText,
    .jsonSingleQuotes,
    .jsonSmartQuotes,
    .jsonUnclosedString,
    .jsonUnescapedQuote,
    .jsonLineBreakInString,
    .jsonControlCharacter,
    .jsonInvalidEscape,
    .jsonLoneSurrogate,
    .jsonInvalidNumber,
    .jsonInvalidLiteral,
    .duplicateKey,
  ]

  private static let rulesByName = Dictionary(uniqueKeysWithValues: rules.map { ($0.name, $0) })

  /// The faults of the text, then the keys that stand twice.
  package static func diagnostics(of document: JSONDocument) -> [Diagnostic] {
    var findings = Findings()
    report(document, to: &findings)
    return findings.diagnostics
  }

  /// Reports the faults of the text, then the keys that stand twice; `moved` tells where they stand in a larger text.
  package static func report(
    _ document: JSONDocument,
    to findings: inout Findings,
    moved: (Diagnostic) -> Diagnostic = { $0 }
  ) {
    findings.append(document.faults.compactMap { diagnostic(of: $0, in: document).map(moved) })
    for duplicate in document.duplicateMembers { findings.append(.duplicateKey, moved(diagnostic(of: duplicate))) }
  }

  /// The finding for a file of that many bytes, which nobody should read into memory.
  package static func fileTooLarge(size: Int) -> Diagnostic? {
    diagnostic(of: .fileTooLarge(size: size), in: JSONDocument(parsing: ""))
  }

  private static func diagnostic(of fault: JSONFault, in document: JSONDocument) -> Diagnostic? {
    guard let rule = rulesByName[fault.kind.rawValue] else { return nil }
    return Diagnostic(
      rule: rule.name,
      severity: rule.severity,
      code: rule.code,
      message: fault.message,
      pointer: document.value(holding: fault).pointer,
      range: fault.range,
      related: fault.related.map {
        let place = document.innermostValue(at: $0.range.lowerBound)
        return Diagnostic.Related($0.message, pointer: place.pointer, range: $0.range)
      },
      fixes: fault.fix.map { [Fix($0.title, edits: $0.edits)] } ?? []
    )
  }

  private static func diagnostic(of duplicate: DuplicateMember) -> Diagnostic {
    let key = duplicate.member.key
    return Diagnostic(
      rule: Rule.duplicateKey.name,
      severity: Rule.duplicateKey.severity,
      code: Rule.duplicateKey.code,
      message: "the key '\(duplicate.member.name)' is in this object twice; readers keep only the last one",
      pointer: key.pointer,
      range: key.range,
      related: [Diagnostic.Related("it is here first", at: duplicate.first.key)],
      fixes: []
    )
  }
}
