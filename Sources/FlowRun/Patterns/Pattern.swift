/// A JavaScript regular expression without flags, run with a bound on its steps: patterns come from strangers, and
/// backtracking can take longer than anybody waits.
struct Pattern: Sendable {
  indirect enum Step: Sendable, Hashable {
    case scalar(Unicode.Scalar)
    case set(Characters)
    /// Goes on at the first distance, and at the second if that fails.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    case start, end
    case wordBoundary(isNegated: Bool)
    case backreference(Int)
    case look([Step], isNegative: Bool)
    /// The beginning and the end of a turn of a loop: one that took nothing ends it.
    case enter(Int), progress(Int)
    case accept
  }

  /// A set of characters.
  struct Characters: Sendable, Hashable {
    let ranges: [ClosedRange<Unicode.Scalar>]
    let isNegated: Bool
    /// `.`: everything but the ends of lines.
    var excludesLineBreaks = false

    init(_ ranges: [ClosedRange<Unicode.Scalar>], isNegated: Bool, excludesLineBreaks: Bool = false) {
      self.ranges = ranges
      self.isNegated = isNegated
      self.excludesLineBreaks = excludesLineBreaks
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      if excludesLineBreaks { return !["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar) }
      return ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  let steps: [Step]
  private let groups: Int
  private let loops: Int

  /// Steps that one match may take; more than any pattern that people wrote on purpose.
  private static let mostSteps = 200_000

  /// Nil for a text that is not a regular expression, or has something that is not supported (look-behind, `\p`).
  init?(_ text: String) {
    guard text.utf8.count <= 4096 else { return nil }
    var parser = PatternParser(text)
    guard let result = try? parser.parse() else { return nil }
    steps = result.steps + [.accept]
    groups = result.groups
    loops = result.loops
  }

  /// Whether it is found anywhere in the text; nil if that would take too long.
  func isFound(in text: String) -> Bool? {
    let scalars = Array(text.unicodeScalars)
    var budget = Self.mostSteps
    for start in 0...scalars.count {
      var match = Match(scalars, groups: groups, loops: loops, budget: budget)
      guard let found = match.run(steps, at: start, depth: 0) else { return nil }
      if found { return true }
      budget = match.budget
    }
    return false
  }
}

extension Pattern.Characters {
  /// `\d`, `\w`, `\s` and their opposites.
  static func named(_ scalar: Unicode.Scalar) -> Pattern.Characters? {
    switch scalar {
    case "d", "D": Pattern.Characters(digits, isNegated: scalar == "D")
    case "w", "W": Pattern.Characters(words, isNegated: scalar == "W")
    case "s", "S": Pattern.Characters(blanks, isNegated: scalar == "S")
    default: nil
    }
  }

  static let digits: [ClosedRange<Unicode.Scalar>] = ["0"..."9"]
  static let words: [ClosedRange<Unicode.Scalar>] = ["0"..."9", "A"..."Z", "_"..."_", "a"..."z"]
  static let blanks: [ClosedRange<Unicode.Scalar>] = [
    "\t"..."\r", " "..." ", "\u{A0}"..."\u{A0}", "\u{1680}"..."\u{1680}", "\u{2000}"..."\u{200A}",
    "\u{2028}"..."\u{2029}", "\u{202F}"..."\u{202F}", "\u{205F}"..."\u{205F}", "\u{3000}"..."\u{3000}",
    "\u{FEFF}"..."\u{FEFF}",
  ]

  /// The ranges between those of a set that stand in order.
  var complement: [ClosedRange<Unicode.Scalar>] {
    var result: [ClosedRange<Unicode.Scalar>] = []
    var start: UInt32 = 0
    for range in ranges + ["\u{10FFFF}"..."\u{10FFFF}"] {
      if let first = Unicode.Scalar(start), range.lowerBound.value > start,
        let last = Unicode.Scalar(range.lowerBound.value - 1)
      {
        result.append(first...last)
      }
      start = range.upperBound.value + 1
    }
    return result
  }
}
