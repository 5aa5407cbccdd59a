import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension DynamicUse {
  /// Whether it is text with bindings in it, which are not filled in.
  var isMixedText: Bool {
    if case .faulty(let fault, _) = content { fault.kind == .textAroundReference && !isCondition } else { false }
  }

  /// Whether its place can't hold text, so that only a whole binding or expression can stand there.
  var takesNoText: Bool {
    if case .property(let fact, _) = demand { !fact.shape.isText && fact.shape != .any } else { false }
  }

  /// The bytes in the file of a range in the decoded text.
  func source(_ range: Range<Int>) -> Range<Int> { text.sourceRange(of: range) }
}
