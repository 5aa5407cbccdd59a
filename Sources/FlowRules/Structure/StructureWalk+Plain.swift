import FlowLanguage
import JSONText

extension StructureWalk.Scope {
  /// Whether a value is certainly right, as most are: its kind and its length tell that.
  ///
  /// Any other is judged with care, and may be right as well. The value is given by its position in the index, for no
  /// node is needed of what there is nothing to say about.
  func isPlain(valueAt position: Int, of document: JSONDocument, _ fact: PropertyFact) -> Bool {
    guard fact.isKnown(in: version), !fact.isOutsideFormOnly || !isInForm else { return false }
    switch fact.shape {
    case .string, .textOrLines, .textOrTexts: return isPlainText(at: position, of: document, fact)
    case .boolean: return document.record(at: position).kind == .bool
    case .map(.any): return document.record(at: position).kind == .object && fact.bounds == nil
    default: return false
    }
  }

  /// Whether a value is a text that is certainly right, whether it is shown as it stands or filled in later.
  func isPlainText(at position: Int, of document: JSONDocument, _ fact: PropertyFact) -> Bool {
    let value = document.record(at: position)
    guard value.isSoundText, !value.mayHoldDynamic || fact.isDynamic, fact.dynamics != .demanded,
      fact.patterns.isEmpty, fact.minLength == nil
    else { return false }
    // A text has no more characters than bytes.
    if let limit = fact.maxLength, value.contentRange.count > limit { return false }
    if fact.refusesBlanks(in: version), !document.beginsVisibly(at: position) { return false }
    return fact.values.isEmpty || fact.values(in: version).contains { document.isText(at: position, $0) }
  }
}
