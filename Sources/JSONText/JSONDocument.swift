/// A JSON text with an index of its values: every byte is kept, nothing is decoded until it is asked for.
///
/// Reading never fails: a text with faults gives the values that can be told, and ``faults`` says what is wrong.
/// A copy costs one reference.
public struct JSONDocument: Sendable {
  /// The index: `records[0]` is the root; a value's parts follow it directly, keys before their values.
  final class Storage: Sendable {
    let bytes: [UInt8]
    let records: [JSONRecord]
    let faults: [JSONFault]

    init(bytes: [UInt8], records: [JSONRecord], faults: [JSONFault]) {
      self.bytes = bytes
      self.records = records
      self.faults = faults
    }
  }

  let storage: Storage

  /// Reads `bytes` as UTF-8 JSON text (RFC 8259).
  public init(parsing bytes: [UInt8]) {
    var parser = JSONParser(bytes: bytes)
    parser.parse()
    storage = Storage(bytes: bytes, records: parser.records, faults: parser.faults)
  }

  /// Reads `text` as JSON.
  public init(parsing text: String) {
    self.init(parsing: Array(text.utf8))
  }

  /// The text as it was given, byte for byte.
  public var bytes: [UInt8] { storage.bytes }

  /// What is wrong with the text, in the order of its places; empty for valid JSON.
  public var faults: [JSONFault] { storage.faults }

  /// The outermost value; of kind ``JSONKind/missing`` in a text without one.
  public var root: JSONNode { JSONNode(document: self, index: 0) }

  /// The value that `pointer` leads to, or nil; of equal keys the last one counts.
  public func node(at pointer: JSONPointer) -> JSONNode? {
    pointer.tokens.reduce(root) { node, token in
      guard let node else { return nil }
      if node.kind == .array { return Int(token).flatMap { $0 >= 0 ? node.element(at: $0) : nil } }
      return node[token]
    }
  }
}
