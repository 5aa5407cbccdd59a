extension Sequence where Element: CustomStringConvertible {
  /// The names in single quotes with commas between them: `'a', 'b', 'c'`.
  package var quoted: String { quotedEach.joined(separator: ", ") }

  /// The names in single quotes as people list them: `'a', 'b' or 'c'`.
  package func quotedList(_ conjunction: String) -> String { quotedEach.listed(conjunction) }

  /// The names in single quotes; of many the first: `'a', 'b' and 3 more`.
  package func quoted(atMost limit: Int) -> String { quotedEach.listed(atMost: limit) }

  private var quotedEach: [String] { map { "'\($0)'" } }
}

extension [String] {
  /// The texts as people list them: `a, b or c`.
  package func listed(_ conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  /// The texts with commas between them; of many the first: `a, b and 3 more`.
  package func listed(atMost limit: Int) -> String {
    let shown = prefix(limit).joined(separator: ", ")
    return count > limit ? "\(shown) and \(count - limit) more" : shown
  }
}

extension Collection where Element: CustomStringConvertible {
  /// The names in single quotes, of more than six the first five: `'a', 'b', 'c', 'd', 'e' and 3 more`.
  package var shortList: String { count > 6 ? quoted(atMost: 5) : quotedList("and") }
}

extension String {
  /// The name of a thing with its article: `an Image`.
  package var withArticle: String {
    (first.map { "AEIOaeio".contains($0) } ?? false ? "an " : "a ") + self
  }
}

extension Int {
  /// The number with a noun: `1 item`, `2 items`.
  package func counted(_ noun: String, plural: String? = nil) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(plural ?? noun + "s")"
  }
}
