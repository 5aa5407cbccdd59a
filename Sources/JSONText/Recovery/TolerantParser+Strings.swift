extension TolerantParser {
  /// Notes of each string what the index of a text without faults has of it as well.
  mutating func markStrings() {
    // From the end on, so that what is noted of a value reaches everything around it.
    for index in records.indices.reversed() {
      if records[index].kind == .string { markString(at: index) }
      let record = records[index]
      if record.flags.contains(.mayBeDynamic), !record.flags.contains(.isKey) {
        records[Int(record.parent)].flags.insert(.mayBeDynamic)
      }
    }
  }

  private mutating func markString(at index: Int) {
    let record = records[index]
    if StringSyntax.mayBeDynamic(bytes.span, record.contentRange) { records[index].flags.insert(.mayBeDynamic) }
    guard record.flags.contains(.isKey) else { return }
    // What is not UTF-8 is decoded to something else, and is not the name of a property in any case.
    records[index].property = PropertyNameTable.shared.name(ofContent: record.contentRange, bytes.span, record.flags)
  }
}
