import FlowModel
import JSONText

extension FuzzTarget {
  /// Bindings, expressions and conditions: every range lies in the text that was read and leads back into the file.
  static let expression = FuzzTarget(name: "expression") { (bytes) throws(BrokenProperty) in
    // What is no UTF-8 becomes replacement characters: the parser of expressions is only ever given text.
    let text = JSONPrinter.quoted(String(decoding: bytes, as: UTF8.self))
    let document = JSONDocument(parsing: text)
    for dynamic in [DynamicText(document.root), DynamicText(condition: document.root)].compactMap({ $0 }) {
      for reference in dynamic.references {
        try verify(reference.range, of: dynamic, in: document, "a reference")
        for name in [reference.screen, reference.member].compactMap({ $0 }) {
          try verify(name.range, of: dynamic, in: document, "a name in a reference")
        }
      }
      if let expression = dynamic.expression { try verify(expression.range, of: dynamic, in: document, "the tree") }
      guard case .faulty(let fault, _) = dynamic.content else { continue }
      try verify(fault.range, of: dynamic, in: document, "a fault")
    }
  }

  private static func verify(
    _ range: Range<Int>,
    of dynamic: DynamicText,
    in document: JSONDocument,
    _ what: String
  ) throws(BrokenProperty) {
    try require(range.lowerBound >= 0 && range.upperBound <= dynamic.text.text.utf8.count, "\(what) lies in the text")
    let source = dynamic.text.sourceRange(of: range)
    try require(lies(source, in: document.bytes), "\(what) lies in the file")
    let content = document.root.contentRange
    try require(
      content.lowerBound <= source.lowerBound && source.upperBound <= content.upperBound,
      "\(what) lies between the quotes"
    )
  }
}
