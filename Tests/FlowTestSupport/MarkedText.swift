/// A text in which `⟦` and `⟧` enclose the places that a test expects something at.
package struct MarkedText: Sendable {
  /// The text without its markers.
  package let text: String
  /// The enclosed ranges, in UTF-8 bytes of ``text``, in the order of their starts.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked {
      switch character {
      case "⟦": open.append(text.utf8.count)
      case "⟧": if let start = open.popLast() { ranges.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
