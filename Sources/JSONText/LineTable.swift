/// A place in a text as people and editors count it.
public struct TextPosition: Sendable, Hashable {
  /// Counted from 1.
  public let line: Int
  /// Unicode code points from the start of the line, counted from 1.
  public let column: Int
  /// UTF-16 code units from the start of the line, counted from 1.
  public let utf16Column: Int
  /// UTF-8 bytes from the start of the line, counted from 1.
  public let utf8Column: Int
  /// UTF-8 bytes from the start of the text, counted from 0.
  public let offset: Int
}

/// The starts of a text's lines, to turn byte offsets into lines and columns.
///
/// A line ends with LF, CRLF or CR.
public struct LineTable: Sendable {
  let bytes: [UInt8]
  let starts: [Int]
  /// For each line that is long, by its position, how many characters stand before each of its marks: so that many
  /// places in a text of one line cost no more than in one of many.
  private let marks: [Int: [Columns]]

  private struct Columns {
    var codePoints = 0
    var utf16Units = 0

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      // The greatest of all is found for many bytes at once; where it is ASCII, so are all.
      var greatest: UInt8 = 0
      for byte in bytes { greatest = Swift.max(greatest, byte) }
      if greatest < 0x80 {
        codePoints += bytes.count
        utf16Units += bytes.count
        return
      }
      for byte in bytes where byte & 0xC0 != 0x80 {
        codePoints += 1
        utf16Units += byte >= 0xF0 ? 2 : 1
      }
    }
  }

  /// In bytes.
  private static let markDistance = 1024
  /// Lines with more bytes than this have marks.
  private static let long = 4 * markDistance

  /// Finds the lines of `bytes`.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32)
    var (position, start, longest) = (0, 0, 0)
    while let index = ByteScan.lineBreak(bytes.span, position) {
      position = index + 1
      let isFirstOfTwo =
        bytes[index] == UInt8(ascii: "\r") && position < bytes.count && bytes[position] == UInt8(ascii: "\n")
      if isFirstOfTwo { continue }
      longest = Swift.max(longest, position - start)
      start = position
      starts.append(start)
    }
    longest = Swift.max(longest, bytes.count - start)
    self.bytes = bytes
    self.starts = starts
    marks = longest > Self.long ? Self.marks(in: bytes, starts) : [:]
  }

  private static func marks(in bytes: [UInt8], _ starts: [Int]) -> [Int: [Columns]] {
    var marks: [Int: [Columns]] = [:]
    for line in starts.indices {
      let start = starts[line]
      let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      guard end - start > long else { continue }
      var columns = Columns()
      var ofLine = [columns]
      for mark in stride(from: start, to: end - markDistance, by: markDistance) {
        columns.add(bytes[mark..<mark + markDistance])
        ofLine.append(columns)
      }
      marks[line] = ofLine
    }
    return marks
  }

  /// How many lines the text has; at least 1.
  public var count: Int { starts.count }

  /// The place of a byte offset; an offset outside the text counts as its end.
  public func position(at offset: Int) -> TextPosition {
    let offset = Swift.min(Swift.max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let columns = columns(of: offset, inLine: line)
    return TextPosition(
      line: line + 1,
      column: columns.codePoints + 1,
      utf16Column: columns.utf16Units + 1,
      utf8Column: offset - starts[line] + 1,
      offset: offset
    )
  }

  /// How much stands before an offset in its line.
  private func columns(of offset: Int, inLine line: Int) -> Columns {
    var columns = Columns()
    var start = starts[line]
    if let ofLine = marks[line] {
      let mark = Swift.min((offset - start) / Self.markDistance, ofLine.count - 1)
      columns = ofLine[mark]
      start += mark * Self.markDistance
    }
    columns.add(bytes[start..<offset])
    return columns
  }

  /// The bytes of a line without its line break; `line` counts from 1 and is clamped to the text.
  public func range(ofLine line: Int) -> Range<Int> {
    let index = Swift.min(Swift.max(line, 1), starts.count) - 1
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
