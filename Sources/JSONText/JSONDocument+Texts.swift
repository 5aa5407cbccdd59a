extension JSONDocument {
  /// Whether any string that is a value begins with one of a few texts; one look at each, whatever the depth.
  package func hasText(beginningWith beginnings: [[UInt8]]) -> Bool {
    let storage = storage
    for index in storage.records.indices {
      let record = storage.records[index]
      guard record.kind == .string, !record.flags.contains(.isKey) else { continue }
      let text = record.contentRange
      for beginning in beginnings where text.count >= beginning.count {
        guard storage.bytes[text.lowerBound] == beginning.first else { continue }
        if storage.bytes[text.lowerBound..<text.lowerBound + beginning.count].elementsEqual(beginning) { return true }
      }
    }
    return false
  }
}
