package import JSONText

/// Finds the name that somebody probably meant.
package enum Spelling {
  /// A name that is near to a misspelt one.
  package struct Suggestion: Sendable, Hashable {
    package let name: String
    /// Whether no other candidate is as near.
    package let isUnambiguous: Bool
    /// How the two differ.
    package let kinship: Kinship

    /// Whether nothing else can have been meant, so that the name can be written without asking.
    package var isCertain: Bool { isUnambiguous && kinship != .near }
  }

  /// How a word differs from the name that was probably meant by it.
  package enum Kinship: Sendable, Hashable {
    /// In letter case and separators only: `helpertext` for `helper-text`.
    case sameLetters
    /// In a plural: `images` for `image`.
    case plural
    /// By one letter of a word that is long enough not to be another word: `lable` for `label`.
    case slip
    /// By more; the name is worth asking about.
    case near
  }

  /// The nearest of `candidates`, if it is near enough to be worth a suggestion; ties go to the first.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    suggestion(for: word, in: candidates)?.name
  }

  /// The nearest of `candidates`, if it is near enough to be worth a suggestion; ties go to the first.
  ///
  /// There is none for a text that is longer than any name: comparing long texts takes the product of their lengths.
  package static func suggestion(for word: String, in candidates: some Sequence<String>) -> Suggestion? {
    guard word.utf8.count <= longest else { return nil }
    let folded = Folded(word)
    let bytes = folded.bytes
    let limit = max(1, bytes.count / 3)
    var words: [[UInt8]]?
    var best: (name: String, distance: Int, kinship: Kinship)?
    var isUnambiguous = true
    for candidate in candidates where candidate.utf8.count <= longest && candidate != word {
      let other = Folded(candidate)
      guard folded.mayBe(within: min(limit, best?.distance ?? .max), of: other) else { continue }
      let mine = words ?? self.words(word)
      words = mine
      let pair = SpelledPair(bytes, mine, other.bytes, self.words(candidate))
      guard let (distance, kinship) = pair.kinship, distance <= limit, distance <= best?.distance ?? .max else {
        continue
      }
      isUnambiguous = distance != best?.distance
      if isUnambiguous { best = (candidate, distance, kinship) }
    }
    return best.map { Suggestion(name: $0.name, isUnambiguous: isUnambiguous, kinship: $0.kinship) }
  }

  /// In bytes.
  private static let longest = 256

  /// A word with its letters in lower case, without the separators that people mix up.
  private struct Folded {
    private let word: String
    /// How many bytes are left.
    private var count = 0
    /// Which bytes occur, by their value modulo 64.
    private var letters: UInt64 = 0

    init(_ word: String) {
      self.word = word.utf8.allSatisfy { $0 < 0x80 } ? word : word.lowercased()
      for byte in self.word.utf8 where !Folded.isSeparator(byte) {
        count += 1
        letters |= 1 << UInt64(Folded.lowercased(byte) & 63)
      }
    }

    /// Only made of a word that is compared letter by letter.
    var bytes: [UInt8] { word.utf8.filter { !Folded.isSeparator($0) }.map(Folded.lowercased) }

    private static func isSeparator(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ")
    }

    static func lowercased(_ byte: UInt8) -> UInt8 {
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }

    /// Whether so few edits might turn one into the other; most pairs are ruled out by this alone.
    ///
    /// One edit brings at most one letter and takes at most one away.
    func mayBe(within limit: Int, of other: Folded) -> Bool {
      abs(count - other.count) <= limit
        && (letters & ~other.letters).nonzeroBitCount <= limit
        && (other.letters & ~letters).nonzeroBitCount <= limit
    }
  }

  /// The words that a name is put together from, in lower case: `on`, `click` and `action`; digits are a word too.
  private static func words(_ name: String) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    // Only ASCII letters differ in case here.
    let bytes = Array((name.utf8.allSatisfy { $0 < 0x80 } ? name : name.lowercased()).utf8)
    for (index, byte) in bytes.enumerated() {
      let before = index > 0 ? Letter(bytes[index - 1]) : .separator
      let after = index + 1 < bytes.count ? Letter(bytes[index + 1]) : .separator
      switch (before, Letter(byte), after) {
      case (_, .separator, _): words.append([])
      case (.lower, .upper, _), (.upper, .upper, .lower), (.digit, .upper, _), (.digit, .lower, _), (.lower, .digit, _),
        (.upper, .digit, _):
        words.append([Folded.lowercased(byte)])
      default: words[words.count - 1].append(Folded.lowercased(byte))
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private enum Letter {
    case lower, upper, digit, separator

    init(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "."): self = .separator
      default: self = .lower
      }
    }
  }
}

extension Spelling {
  /// The nearest of the names of a flow, if it is near enough to be worth a suggestion; ties go to the first.
  ///
  /// A name that looks the same, and differs in code points only, is nearer than any other.
  package static func nearest(to name: JSONName, in candidates: some Sequence<JSONName>) -> JSONName? {
    if let lookalike = candidates.first(where: { $0.looks(like: name) }) { return lookalike }
    return nearest(to: name.text, in: candidates.lazy.map(\.text)).map { JSONName($0) }
  }
}

extension JSONName {
  /// Whether people can't tell the two apart, though they are two: `é` as one code point, and as two.
  package func looks(like other: JSONName) -> Bool { text == other.text && self != other }
}
