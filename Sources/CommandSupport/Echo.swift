import FlowText

/// What the parser repeats of a command line, in which file names of strangers may stand.
enum Echo {
  /// The parser's message with each of the texts, and each value behind an equals sign, as it is shown.
  ///
  /// The message has lines of its own, so that afterwards nobody could tell a line break of an argument from them.
  static func escaped(_ texts: [String], in message: String) -> String {
    var pieces: Set<String> = []
    for text in texts {
      pieces.insert(text)
      if let equals = text.firstIndex(of: "=") {
        pieces.insert(String(text[..<equals]))
        pieces.insert(String(text[text.index(after: equals)...]))
      }
    }
    let hostile = pieces.filter { $0.unicodeScalars.contains(where: ShownLine.isHidden) }
    // The longest first: one may be a part of another.
    return hostile.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }.reduce(message) { text, piece in
      text.replacing(piece.unicodeScalars, by: ShownText(piece).string)
    }
  }
}

extension String {
  /// Compared by code points: a line break that follows a carriage return is part of another character.
  fileprivate func replacing(_ piece: String.UnicodeScalarView, by other: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let range = rest.firstRange(of: piece) {
      result.append(contentsOf: rest[..<range.lowerBound])
      result.append(contentsOf: other.unicodeScalars)
      rest = rest[range.upperBound...]
    }
    result.append(contentsOf: rest)
    return String(result)
  }
}
