/// Text with markdown, as far as phones know it: what is not known stays the text that it is.
struct Markdown {
  enum Block: Equatable {
    case heading(Int, [Span])
    case paragraph([Span])
    case list(isOrdered: Bool, [[Span]])
    case table([[[Span]]])
    case image(source: String, alternative: String)
  }

  struct Span: Equatable {
    var text: String
    var isBold = false
    var isItalic = false
    var isStruck = false
    var isLink = false
  }

  let blocks: [Block]

  init(_ text: String) {
    var blocks: [Block] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      Self.add(Self.trimmed(line), to: &blocks)
    }
    self.blocks = blocks.filter { $0 != .paragraph([]) }
  }

  private static func add(_ line: Substring, to blocks: inout [Block]) {
    if line.isEmpty { return blocks.append(.paragraph([])) }
    let level = line.prefix { $0 == "#" }.count
    if (1...6).contains(level), line.dropFirst(level).first == " " {
      return blocks.append(.heading(level, spans(trimmed(line.dropFirst(level)))))
    }
    if let (isOrdered, rest) = item(line) {
      if case .list(isOrdered, let items)? = blocks.last {
        blocks[blocks.count - 1] = .list(isOrdered: isOrdered, items + [spans(rest)])
      } else {
        blocks.append(.list(isOrdered: isOrdered, [spans(rest)]))
      }
      return
    }
    if line.first == "|" { return addRow(line, to: &blocks) }
    if line.hasPrefix("!["), line.last == ")", let middle = line.range(of: "](") {
      let start = line.index(line.startIndex, offsetBy: 2)
      if start <= middle.lowerBound {
        let source = line[middle.upperBound..<line.index(before: line.endIndex)]
        return blocks.append(.image(source: String(source), alternative: String(line[start..<middle.lowerBound])))
      }
    }
    blocks.append(.paragraph(spans(line)))
  }

  /// What stands behind `- `, `+ `, `* ` or `1. `.
  private static func item(_ line: Substring) -> (Bool, Substring)? {
    if ["- ", "+ ", "* "].contains(where: { line.hasPrefix($0) }) { return (false, line.dropFirst(2)) }
    let digits = line.prefix { $0 >= "0" && $0 <= "9" }
    guard !digits.isEmpty, digits.count < 6, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return (true, line.dropFirst(digits.count + 2))
  }

  private static func addRow(_ line: Substring, to blocks: inout [Block]) {
    let isEnded = line.count > 1 && line.last == "|"
    let cells = line.dropFirst().dropLast(isEnded ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false)
    // The line below the head.
    if cells.allSatisfy({ cell in !cell.isEmpty && cell.allSatisfy { "-: ".contains($0) } }) { return }
    let row = cells.map { spans(trimmed($0)) }
    if case .table(let rows)? = blocks.last {
      blocks[blocks.count - 1] = .table(rows + [row])
    } else {
      blocks.append(.table([row]))
    }
  }

  // MARK: Inside of a line

  /// The parts of a line that look alike.
  static func spans(_ line: Substring) -> [Span] {
    let characters = Array(line.unicodeScalars)
    var spans: [Span] = []
    var now = Span(text: "")
    var position = 0
    func flush() {
      if !now.text.isEmpty { spans.append(now) }
      now.text = ""
    }
    while position < characters.count {
      let character = characters[position]
      let isDouble = position + 1 < characters.count && characters[position + 1] == character
      if character == "*" && isDouble || character == "~" && isDouble {
        flush()
        if character == "*" { now.isBold.toggle() } else { now.isStruck.toggle() }
        position += 2
      } else if character == "*" || character == "_" && isEdge(characters, position) {
        flush()
        now.isItalic.toggle()
        position += 1
      } else if character == "[", let link = link(characters, position) {
        flush()
        var span = now
        span.text = link.text
        span.isLink = true
        spans.append(span)
        position = link.end
      } else {
        now.text.unicodeScalars.append(character)
        position += 1
      }
    }
    flush()
    return spans
  }

  /// Underscores inside of words are text.
  private static func isEdge(_ characters: [Unicode.Scalar], _ position: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      characters.indices.contains(index) && (characters[index].properties.isAlphabetic || characters[index].isDigit)
    }
    return !(isWord(position - 1) && isWord(position + 1))
  }

  private static let longestLink = 2000

  private static func link(_ characters: [Unicode.Scalar], _ start: Int) -> (text: String, end: Int)? {
    let end = min(characters.count, start + longestLink)
    guard let middle = characters[start..<end].firstIndex(of: "]"), middle + 1 < end, characters[middle + 1] == "(",
      let close = characters[middle..<end].firstIndex(of: ")")
    else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters[(start + 1)..<middle])
    return (String(text), close + 1)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    var end = start
    while let last = end.last, last == " " || last == "\t" { end.removeLast() }
    return end
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { self >= "0" && self <= "9" }
}
