/// Tells which texts of a document were there before, however they are spelled.
///
/// Few texts are compared with each other, which is faster than any hashing; many go into a dictionary.
package struct TextIndex: Sendable {
  /// Up to this many texts are compared with each other.
  private static let few = 48

  // Positions in the index of the document, each with a number that differs for most texts.
  private var known: [(position: Int, mark: UInt32)] = []
  private var many: [ArraySlice<UInt8>: Int]?

  /// An index without texts.
  package init() {}

  /// Forgets all texts, and keeps the room for others.
  package mutating func removeAll() {
    if known.isEmpty { return }
    known.removeAll(keepingCapacity: true)
    many = nil
  }

  /// The first string or key that says the same as `node`, which is remembered if there is none.
  ///
  /// All nodes must be of one document.
  package mutating func first(sameAs node: JSONNode) -> JSONNode? {
    first(sameAs: node.index, in: node.document).map { JSONNode(document: node.document, index: $0) }
  }

  /// The same by positions in the index of the document.
  mutating func first(sameAs position: Int, in document: JSONDocument) -> Int? {
    if many != nil { return firstOfMany(sameAs: position, in: document) }
    let mark = document.mark(at: position)
    for text in known where text.mark == mark {
      if document.isSameText(text.position, position) { return text.position }
    }
    if known.count == Self.few {
      many = Dictionary(known.map { (document.text(at: $0.position), $0.position) }) { first, _ in first }
      // Mostly they are the keys of one object, which may have a million.
      many?.reserveCapacity(JSONNode(document: document, index: position).parent?.count ?? 0)
      return firstOfMany(sameAs: position, in: document)
    }
    if known.isEmpty { known.reserveCapacity(16) }
    known.append((position, mark))
    return nil
  }

  private mutating func firstOfMany(sameAs position: Int, in document: JSONDocument) -> Int? {
    let text = document.text(at: position)
    if let first = many?[text] { return first }
    many?[text] = position
    return nil
  }
}

extension JSONDocument {
  /// The bytes of a string, decoded.
  fileprivate func text(at position: Int) -> ArraySlice<UInt8> {
    let record = storage.records[position]
    guard record.flags.contains(.hasEscapes) else { return storage.bytes[record.contentRange] }
    return Array((JSONNode(document: self, index: position).string ?? "").utf8)[...]
  }

  /// A number that is the same for equal texts: made of the length and three of the bytes.
  fileprivate func mark(at position: Int) -> UInt32 {
    let record = storage.records[position]
    if record.flags.contains(.hasEscapes) {
      let text = Array(text(at: position))
      return Self.mark(of: text, text.indices)
    }
    return Self.mark(of: storage.bytes, record.contentRange)
  }

  private static func mark(of bytes: [UInt8], _ text: Range<Int>) -> UInt32 {
    guard !text.isEmpty else { return 0 }
    let (first, last) = (bytes[text.lowerBound], bytes[text.upperBound - 1])
    let middle = bytes[text.lowerBound + text.count / 2]
    return UInt32(truncatingIfNeeded: text.count) << 24 | UInt32(first) << 16 | UInt32(middle) << 8 | UInt32(last)
  }

  /// Whether two strings of the index say the same.
  fileprivate func isSameText(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (storage.records[first], storage.records[second])
    if left.flags.contains(.hasEscapes) || right.flags.contains(.hasEscapes) {
      return text(at: first) == text(at: second)
    }
    let (leftRange, rightRange) = (left.contentRange, right.contentRange)
    guard leftRange.count == rightRange.count else { return false }
    let bytes = storage.bytes
    return ByteScan.isEqual(
      bytes.span,
      leftRange.lowerBound,
      bytes.span,
      rightRange.lowerBound,
      count: leftRange.count
    )
  }
}
