/// Tells which texts of a document were there before, however they are spelled.
///
/// Few texts are compared with each other, which is faster than any hashing; many go into a dictionary.
package struct TextIndex: Sendable {
  /// Up to this many texts are compared with each other.
  private static let few = 48

  // Positions in the index of the document, and a number for each that differs for most texts.
  private var positions: [Int] = []
  private var marks: [UInt32] = []
  private var many: [ArraySlice<UInt8>: Int]?

  /// An index without texts.
  package init() {}

  /// Forgets all texts, and keeps the room for others.
  package mutating func removeAll() {
    positions.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
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
    for index in marks.indices where marks[index] == mark {
      if document.isSameText(positions[index], position) { return positions[index] }
    }
    if positions.count == Self.few {
      let known = positions.map { (document.text(at: $0), $0) }
      many = Dictionary(known) { first, _ in first }
      // Mostly they are the keys of one object, which may have a million.
      many?.reserveCapacity(JSONNode(document: document, index: position).parent?.count ?? 0)
      return firstOfMany(sameAs: position, in: document)
    }
    positions.append(position)
    marks.append(mark)
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
    if record.flags.contains(.hasEscapes) { return Self.mark(of: text(at: position)) }
    return Self.mark(of: storage.bytes[record.contentRange])
  }

  private static func mark(of text: ArraySlice<UInt8>) -> UInt32 {
    guard let first = text.first, let last = text.last else { return 0 }
    let middle = text[text.startIndex + text.count / 2]
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
