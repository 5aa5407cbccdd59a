import FlowMessages
import FlowModel
import FlowRules
import JSONText

extension FuzzTarget {
  /// Recognition and check of messages, also as JSON lines, by themselves and against a flow.
  ///
  /// Findings lie in the file, and fixes can be carried out. What is recognised in a valid text is recognised without its blanks, too.
  static let message = FuzzTarget(name: "message") { (bytes) throws(BrokenProperty) in
    let document = JSONDocument(parsing: bytes)
    let file = MessageFile(document)
    if let file, document.faults.isEmpty {
      let small = MessageFile(JSONDocument(parsing: JSONPrinter().print(JSONValue(document.root))))
      try require(small?.messages.count == file.messages.count, "blanks don't make a message")
    }
    for file in [file, MessageFile(lines: bytes), MessageFile(assuming: document)].compactMap({ $0 }) {
      try require(!file.messages.isEmpty, "a file of messages has one")
      try verify(MessageRules.check(file, options: .atFixedDay), in: bytes)
      try verify(MessageRules.check(file, options: .atFixedDay) { _ in ownFlow }, in: bytes)
    }
  }
}
