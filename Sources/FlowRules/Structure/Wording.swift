import JSONText

extension Sequence where Element == String {
  /// The texts in single quotes as people list them: `'a', 'b' or 'c'`.
  package func quotedList(_ conjunction: String) -> String {
    let quoted = map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}

extension [String] {
  /// The texts in single quotes with commas between them: `'a', 'b', 'c'`.
  package var quoted: String { map { "'\($0)'" }.joined(separator: ", ") }

  /// The texts in single quotes, of many the first five: `'a', 'b', 'c', 'd', 'e' and 3 more`.
  package var shortList: String {
    count > 6
      ? prefix(5).map { "'\($0)'" }.joined(separator: ", ") + " and \(count - 5) more" : quotedList("and")
  }
}

extension [JSONName] {
  /// The names in single quotes, of many the first five.
  var shortList: String { map(\.text).shortList }
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
