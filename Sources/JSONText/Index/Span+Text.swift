extension Span<UInt8> {
  /// Whether the bytes of `range` are those of `text`.
  package func holds(_ text: String, in range: Range<Int>) -> Bool {
    range.count == text.utf8.count && ByteScan.isEqual(self, range, text)
  }
}
