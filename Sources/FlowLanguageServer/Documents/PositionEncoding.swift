import JSONText

/// In what a client counts the columns of a line.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// The byte offset of a place; what lies outside the text is moved to its nearest end, what can't be read is its start.
  func offset(_ position: JSONNode?, in lines: LineTable) -> Int {
    // A number that does not fit is behind everything.
    func number(_ name: String) -> Int {
      guard let node = position?[name], node.kind == .number else { return 0 }
      return max(node.integer ?? Int(Int32.max), 0)
    }
    switch self {
    case .utf8: return lines.offset(line: number("line"), utf8Column: number("character"))
    case .utf16: return lines.offset(line: number("line"), utf16Column: number("character"))
    }
  }

  /// The bytes of a range; one that ends before it begins is taken the other way round.
  func range(_ range: JSONNode?, in lines: LineTable) -> Range<Int> {
    let first = offset(range?["start"], in: lines)
    let second = offset(range?["end"], in: lines)
    return min(first, second)..<max(first, second)
  }

  /// How a client counts the place.
  func position(_ offset: Int, in lines: LineTable) -> JSONValue {
    let place = lines.position(at: offset)
    return [
      "line": .number(String(place.line - 1)),
      "character": .number(String((self == .utf8 ? place.utf8Column : place.utf16Column) - 1)),
    ]
  }

  /// How a client counts a range of bytes.
  func range(_ range: Range<Int>, in lines: LineTable) -> JSONValue {
    ["start": position(range.lowerBound, in: lines), "end": position(range.upperBound, in: lines)]
  }
}
