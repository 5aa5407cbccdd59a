import JSONText

/// The edits that turn a text into the same text in another layout.
///
/// Where the tokens stay in their order each edit is about the blanks between two of them; else the part from the first
/// token that moved to the last one is written anew.
enum LayoutDifference {
  static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
    guard old != new else { return [] }
    let (left, right) = (tokens(old), tokens(new))
    let shared = min(left.count, right.count)
    var head = 0
    while head < shared, old[left[head]] == new[right[head]] { head += 1 }
    var tail = 0
    while tail < shared - head, old[left[left.count - 1 - tail]] == new[right[right.count - 1 - tail]] { tail += 1 }
    var edits: [TextEdit] = []
    for index in 0..<head { gap(before: index, left, old, before: index, right, new, &edits) }
    if head < left.count - tail || head < right.count - tail {
      let from = start(head, left, old)..<end(left.count - tail, left, old)
      let to = start(head, right, new)..<end(right.count - tail, right, new)
      edits.append(TextEdit(range: from, text: String(decoding: new[to], as: UTF8.self)))
    } else {
      gap(before: head, left, old, before: head, right, new, &edits)
    }
    for index in stride(from: tail - 1, through: 0, by: -1) {
      gap(before: left.count - index, left, old, before: right.count - index, right, new, &edits)
    }
    return edits
  }

  /// Where the blanks before a token begin, and where they end.
  private static func start(_ index: Int, _ tokens: [Range<Int>], _ bytes: [UInt8]) -> Int {
    index == 0 ? 0 : tokens[index - 1].upperBound
  }

  private static func end(_ index: Int, _ tokens: [Range<Int>], _ bytes: [UInt8]) -> Int {
    index < tokens.count ? tokens[index].lowerBound : bytes.count
  }

  private static func gap(
    before index: Int,
    _ left: [Range<Int>],
    _ old: [UInt8],
    before other: Int,
    _ right: [Range<Int>],
    _ new: [UInt8],
    _ edits: inout [TextEdit]
  ) {
    let from = start(index, left, old)..<end(index, left, old)
    let to = start(other, right, new)..<end(other, right, new)
    guard old[from] != new[to] else { return }
    edits.append(TextEdit(range: from, text: String(decoding: new[to], as: UTF8.self)))
  }

  /// The tokens of a valid JSON text.
  private static func tokens(_ bytes: [UInt8]) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
        continue
      case UInt8(ascii: "\""):
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
          position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position + 1, bytes.count)
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
        UInt8(ascii: ":"):
        position += 1
      default:
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      }
      tokens.append(start..<position)
    }
    return tokens
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    " \n\r\t{}[],:\"".utf8.contains(byte)
  }
}
