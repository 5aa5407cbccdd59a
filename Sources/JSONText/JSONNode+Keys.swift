extension JSONNode {
  /// The value of the member whose key says the same as `key`, or nil; of several the last one.
  ///
  /// No text is made of a key that is the name of a property.
  package subscript(like key: JSONNode) -> JSONNode? {
    if let property = key.property { return self[property] }
    return key.string.flatMap { self[$0] }
  }
}
