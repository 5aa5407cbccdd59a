extension LineTable {
  /// The byte offset of a place as editors count it: `line` from 0, `utf16Column` in UTF-16 code units from 0.
  ///
  /// A column behind the line counts as the line's end, before its break, and one inside a character as its start; a
  /// line behind the text as the text's end.
  package func offset(line: Int, utf16Column: Int) -> Int {
    guard let content = content(ofLine: line) else { return line < 0 ? 0 : bytes.count }
    var units = 0
    var offset = content.lowerBound
    while offset < content.upperBound {
      let byte = bytes[offset]
      let width = byte >= 0xF0 ? 2 : 1
      guard units + width <= utf16Column else { break }
      units += width
      offset += 1
      while offset < content.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The byte offset of a place: `line` from 0, `utf8Column` in bytes from 0; clamped in the same way.
  package func offset(line: Int, utf8Column: Int) -> Int {
    guard let content = content(ofLine: line) else { return line < 0 ? 0 : bytes.count }
    var offset = content.lowerBound + Swift.min(Swift.max(utf8Column, 0), content.count)
    while offset > content.lowerBound, offset < content.upperBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The bytes of a line, counted from 0, without its break; nil if the text has no such line.
  private func content(ofLine line: Int) -> Range<Int>? {
    line >= 0 && line < starts.count ? range(ofLine: line + 1) : nil
  }
}
