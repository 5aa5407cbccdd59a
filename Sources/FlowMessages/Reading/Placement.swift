package import FlowRules
package import JSONText

/// How places in a document become places in the file that the document was taken from.
package enum Placement: Sendable {
  /// The document is the file.
  case whole
  /// The document stands in the file from that byte on; its pointers follow that prefix.
  case part(offset: Int, prefix: JSONPointer)
  /// The document is the content of a string of the file.
  case string(DecodedText, pointer: JSONPointer)

  /// A finding in the document as a finding in the file.
  package func moved(_ diagnostic: Diagnostic) -> Diagnostic {
    if case .whole = self { return diagnostic }
    return Diagnostic(
      rule: diagnostic.rule,
      severity: diagnostic.severity,
      code: diagnostic.code,
      message: diagnostic.message,
      pointer: moved(diagnostic.pointer),
      range: moved(diagnostic.range),
      related: diagnostic.related.map(moved),
      fixes: diagnostic.fixes.map { Fix($0.title, $0.safety, edits: $0.edits.map(moved)) }
    )
  }

  /// A second place in the document as one in the file; a place in another file stays.
  package func moved(_ related: Diagnostic.Related) -> Diagnostic.Related {
    guard related.path == nil else { return related }
    return Diagnostic.Related(related.message, pointer: moved(related.pointer), range: moved(related.range))
  }

  /// An edit of a string's content has to write what JSON demands to be escaped.
  private func moved(_ edit: TextEdit) -> TextEdit {
    switch self {
    case .whole: edit
    case .part: TextEdit(range: moved(edit.range), text: edit.text)
    case .string: TextEdit(range: moved(edit.range), text: String(JSONPrinter.quoted(edit.text).dropFirst().dropLast()))
    }
  }

  private func moved(_ pointer: JSONPointer) -> JSONPointer {
    switch self {
    case .whole: pointer
    case .part(_, let prefix): JSONPointer(prefix.tokens + pointer.tokens)
    case .string(_, let outer): outer
    }
  }

  private func moved(_ range: Range<Int>) -> Range<Int> {
    switch self {
    case .whole: range
    case .part(let offset, _): range.lowerBound + offset..<range.upperBound + offset
    case .string(let text, _): text.sourceRange(of: range)
    }
  }
}
