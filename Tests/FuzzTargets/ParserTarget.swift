import JSONText

extension FuzzTarget {
  /// The parser: every range lies in the file and in what holds it, every pointer leads back, and the fixes of faults
  /// can be carried out.
  static let parser = FuzzTarget(name: "parser") { (bytes) throws(BrokenProperty) in
    let document = JSONDocument(parsing: bytes)
    try require(document.bytes == bytes, "the document keeps its bytes")
    try visit(document.root, in: 0..<bytes.count, depth: 0)
    for fault in document.faults {
      try require(lies(fault.range, in: bytes), "a fault lies in the file")
      try require(fault.related.allSatisfy { lies($0.range, in: bytes) }, "so do the places that explain it")
      _ = document.value(holding: fault).pointer
      guard let fix = fault.fix else { continue }
      try require((try? fix.edits.applied(to: bytes)) != nil, "the fix of a fault can be applied")
    }
    for duplicate in document.duplicateMembers {
      try require(duplicate.first.name == duplicate.member.name, "a key that stands twice is the same key")
    }
  }

  private static func visit(_ node: JSONNode, in range: Range<Int>, depth: Int) throws(BrokenProperty) {
    try require(range.lowerBound <= node.range.lowerBound, "a value begins in what holds it")
    try require(node.range.upperBound <= range.upperBound, "a value ends in what holds it")
    try require(node.range.lowerBound <= node.contentRange.lowerBound, "its content begins in it")
    try require(node.contentRange.upperBound <= node.range.upperBound, "its content ends in it")
    try require(depth <= JSONDocument.maximumDepth + 1, "nesting is bounded")
    _ = node.decodedText?.sourceRange(of: 0..<3)
    _ = (node.double, node.integer, node.bool)
    for (position, element) in node.elements.enumerated() {
      try require(element.parent == node, "an element knows what holds it")
      try require(element.ordinal(is: position), "an element knows its position")
      try visit(element, in: node.range, depth: depth + 1)
    }
    for member in node.members {
      try require(member.value.parent == node, "a member knows what holds it")
      try require(member.value.pointer.tokens.last == member.name.text, "a pointer ends with the key")
      try visit(member.key, in: node.range, depth: depth + 1)
      try visit(member.value, in: node.range, depth: depth + 1)
    }
  }
}

extension JSONNode {
  /// A pointer costs its depth, so that only the first elements are asked for theirs.
  fileprivate func ordinal(is position: Int) -> Bool {
    position > 8 || pointer.tokens.last == String(position)
  }
}
