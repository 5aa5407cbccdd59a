import FlowModel
import JSONText

extension FuzzTarget {
  /// Bindings, expressions and conditions: every range lies in the text that was read.
  static let expression = FuzzTarget(name: "expression") { bytes in
    // What is no UTF-8 becomes replacement characters: the parser of expressions is only ever given text.
    let text = JSONPrinter.quoted(String(decoding: bytes, as: UTF8.self))
    let node = JSONDocument(parsing: text).root
    for dynamic in [DynamicText(node), DynamicText(condition: node)].compactMap({ $0 }) {
      for reference in dynamic.references { require(lies(reference.range, in: dynamic.text), "a reference lies in it") }
      if let expression = dynamic.expression { require(lies(expression.range, in: dynamic.text), "so does the tree") }
      if case .faulty(let fault, _) = dynamic.content {
        require(lies(fault.range, in: dynamic.text), "and so does a fault")
      }
    }
  }

  private static func lies(_ range: Range<Int>, in text: DecodedText) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= text.text.utf8.count
  }
}
