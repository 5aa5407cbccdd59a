extension JSONNode {
  /// The key of the member that this is the name or the value of; nil for elements and the root.
  package var memberKey: JSONNode? {
    guard let parent, parent.kind == .object else { return nil }
    return isKey ? self : JSONNode(document: document, index: index - 1)
  }
}
