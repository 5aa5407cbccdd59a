extension JSONDocument {
  /// The innermost value whose text begins at `offset` or goes over it; the root if there is none.
  package func innermostValue(at offset: Int) -> JSONNode {
    var node = root
    while let inner = node.part(at: offset) { node = inner }
    return node
  }
}

extension JSONNode {
  fileprivate func part(at offset: Int) -> JSONNode? {
    switch kind {
    case .object: members.first { $0.value.range.contains(offset) }?.value
    case .array: elements.first { $0.range.contains(offset) }
    default: nil
    }
  }
}
