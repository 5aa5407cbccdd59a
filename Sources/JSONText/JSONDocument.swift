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

  /// The size in bytes of the largest Flow JSON that the platform takes: 10 MB (documented since version 6.0).
  public static let maximumSize: Int = 10_485_760
  /// How many objects and arrays may stand in one another; what is deeper is a fault and not read.
  public static let maximumDepth: Int = 512

  /// Reads `bytes` as UTF-8 JSON text (RFC 8259).
  ///
  /// A text of more than `maximumSize` bytes, or of 4 GiB, is a fault and gets no index.
  public init(parsing bytes: [UInt8], maximumSize: Int = JSONDocument.maximumSize) {
    if bytes.count > Swift.min(maximumSize, Int(UInt32.max)) {
      let fault = JSONFault.fileTooLarge(size: bytes.count, maximum: maximumSize)
      storage = Storage(bytes: bytes, records: [.missingRoot], faults: [fault])
    } else if let records = StrictIndexer.records(of: bytes) {
      storage = Storage(bytes: bytes, records: records, faults: [])
    } else {
      var parser = TolerantParser(bytes)
      parser.read()
      storage = Storage(bytes: bytes, records: parser.records, faults: parser.log.sorted())
    }
  }

  /// Reads `text` as JSON.
  public init(parsing text: String) {
    self.init(parsing: Array(text.utf8))
  }

  /// The text as it was given, byte for byte.
  public var bytes: [UInt8] { storage.bytes }

  /// What is wrong with the text, in the order of its places; empty for valid JSON.
  ///
  /// Of a kind of fault that the text has everywhere only the first ten are listed, the last with the number of others.
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

  /// The innermost value that holds `fault`, which must be one of this document's ``faults``.
  ///
  /// A fault of a key is held by the object that has the key; a fault of the file by the root.
  public func value(holding fault: JSONFault) -> JSONNode {
    JSONNode(document: self, index: Swift.min(fault.holder, storage.records.count - 1))
  }
}

extension JSONFault {
  /// The fault of a text that is too large to be read.
  ///
  /// A caller that knows the size of a file need not load it to report this.
  public static func fileTooLarge(size: Int, maximum: Int = JSONDocument.maximumSize) -> JSONFault {
    JSONFault(
      .fileTooLarge,
      "the file has \(size) bytes; the platform takes at most \(maximum), so it was not read",
      at: 0..<0
    )
  }
}

extension JSONRecord {
  static let missingRoot = JSONRecord(start: 0, end: 0, next: 1, parent: 0, ordinal: 0, kind: .missing)
}
