/// A word and a name that may have been meant by it: in small letters without separators, and as their single words.
struct SpelledPair {
  private let word: [UInt8]
  private let words: [[UInt8]]
  private let name: [UInt8]
  private let nameWords: [[UInt8]]

  init(_ word: [UInt8], _ words: [[UInt8]], _ name: [UInt8], _ nameWords: [[UInt8]]) {
    self.word = word
    self.words = words
    self.name = name
    self.nameWords = nameWords
  }

  /// How far the two are apart, and in what; nil where they are two names that only look alike.
  ///
  /// Two real words are not misspellings of each other. So names of several words are compared word by word: a date is
  /// not a file (`FilePicker`, `DatePicker`), a mail no name (`contact_email`, `contact_name`), the second screen not
  /// the first (`SCREEN_2`, `SCREEN_1`), and what is unavailable not available.
  var kinship: (distance: Int, kinship: Spelling.Kinship)? {
    if word == name { return (0, .sameLetters) }
    if Self.isPlural(word, of: name) || Self.isPlural(name, of: word) { return (1, .plural) }
    if Self.isOpposite(word, name) { return nil }
    return words.count == nameWords.count ? wordByWord : asAWhole
  }

  private var wordByWord: (distance: Int, kinship: Spelling.Kinship)? {
    var total = 0
    var isSlip = true
    for (left, right) in zip(words, nameWords) where left != right {
      let longer = max(left.count, right.count)
      let distance = Self.distance(left, right)
      guard longer >= 3, distance <= max(1, longer / 4), !Self.isNumber(left), !Self.isNumber(right),
        !Self.isOpposite(left, right)
      else {
        return nil
      }
      total += distance
      // In a short word another letter easily makes another word: 'date' and 'data'.
      isSlip = isSlip && longer >= (Self.isReplacement(left, right) ? 5 : 4)
    }
    return (total, total == 1 && isSlip ? .slip : .near)
  }

  /// Where the words are not told apart alike, as in `textinptu`, or one has a word more.
  private var asAWhole: (distance: Int, kinship: Spelling.Kinship)? {
    let distance = Self.distance(word, name)
    guard distance <= max(1, min(word.count, name.count) / 4), !word.contains(where: Self.isDigit),
      !name.contains(where: Self.isDigit)
    else { return nil }
    return (distance, distance == 1 && min(word.count, name.count) >= 8 ? .slip : .near)
  }

  private static func isPlural(_ word: [UInt8], of name: [UInt8]) -> Bool {
    name.count >= 3 && word.starts(with: name)
      && ["s", "es"].contains(String(decoding: word[name.count...], as: UTF8.self))
  }

  /// Whether one is the other with something before it that turns its meaning round.
  private static func isOpposite(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (longer, shorter) = left.count > right.count ? (left, right) : (right, left)
    guard shorter.count >= 3, longer.suffix(shorter.count).elementsEqual(shorter) else { return false }
    return ["un", "in", "im", "non", "dis", "de", "re", "pre"]
      .contains(String(decoding: longer.dropLast(shorter.count), as: UTF8.self))
  }

  private static func isReplacement(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && left.sorted() != right.sorted()
  }

  private static func isNumber(_ word: [UInt8]) -> Bool { word.allSatisfy(isDigit) }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, before[column - 1] + 1)
        }
        current.append(value)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
