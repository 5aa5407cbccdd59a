import JSONText

/// Puts offers into the form of edits at one place: quotes, commas and colons that are missing come along.
struct CompletionBuilder {
  private let position: TypingPosition
  /// What stands in the replaced bytes before the cursor: a quote, if there is one.
  private let isQuoted: Bool
  private(set) var items: [Completion] = []

  init(_ position: TypingPosition, _ bytes: [UInt8]) {
    self.position = position
    isQuoted = position.replaced.first.map { bytes[$0] == UInt8(ascii: "\"") } ?? false
  }

  /// A text with places to fill in.
  struct Pattern {
    /// The text with what stands there at first.
    var plain = ""
    var snippet = ""
    private(set) var stops = 0

    init(_ text: String = "") { add(text) }

    mutating func add(_ text: String) {
      plain += text
      snippet += Pattern.escaped(text)
    }

    /// Adds a place to fill in, which holds `text` at first.
    mutating func stop(_ text: String) {
      stops += 1
      plain += text
      snippet += "${\(stops):\(Pattern.escaped(text))}"
    }

    /// Adds a place for one of some words, of which the first stands there.
    mutating func choice(_ words: [String]) {
      stops += 1
      plain += words.first ?? ""
      let list = words.map { Pattern.escaped($0, choice: true) }.joined(separator: ",")
      snippet += words.count > 1 ? "${\(stops)|\(list)|}" : "${\(stops):\(Pattern.escaped(words.first ?? ""))}"
    }

    private static func escaped(_ text: String, choice: Bool = false) -> String {
      var result = ""
      for character in text {
        if "$}\\".contains(character) || choice && ",|".contains(character) { result.append("\\") }
        result.append(character)
      }
      return result
    }
  }

  /// Offers a value, or a name with what follows it.
  mutating func add(
    _ label: String,
    _ kind: Completion.Kind,
    _ pattern: Pattern,
    detail: String? = nil,
    documentation: String? = nil,
    rank: Int = 5,
    isPreselected: Bool = false
  ) {
    var pattern = pattern
    if position.needsCommaAfter { pattern.add(",") }
    var item = Completion(
      label: label,
      kind: kind,
      filterText: isQuoted ? "\"\(label)\"" : label,
      edit: TextEdit(range: position.replaced, text: pattern.plain)
    )
    item.detail = detail
    item.documentation = documentation
    item.snippet = pattern.stops > 0 ? pattern.snippet : nil
    item.sortText = "\(rank) " + Self.padded(items.count)
    item.isPreselected = isPreselected
    if let comma = position.missingComma {
      item.additionalEdits = [TextEdit(range: comma..<comma, text: ",")]
    }
    items.append(item)
  }

  /// Offers a text as a JSON string.
  mutating func add(
    string text: String,
    _ kind: Completion.Kind,
    detail: String? = nil,
    documentation: String? = nil,
    rank: Int = 5,
    isPreselected: Bool = false
  ) {
    let pattern = Pattern(JSONPrinter.quoted(text))
    add(text, kind, pattern, detail: detail, documentation: documentation, rank: rank, isPreselected: isPreselected)
  }

  /// Offers what replaces a part of a text.
  mutating func add(
    part text: String,
    _ kind: Completion.Kind,
    in range: Range<Int>,
    writing written: String? = nil,
    detail: String? = nil,
    documentation: String? = nil,
    rank: Int = 5
  ) {
    let escaped = String(JSONPrinter.quoted(written ?? text).dropFirst().dropLast())
    var item = Completion(label: text, kind: kind, filterText: text, edit: TextEdit(range: range, text: escaped))
    item.detail = detail
    item.documentation = documentation
    item.sortText = "\(rank) " + Self.padded(items.count)
    items.append(item)
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// All offers, the best first.
  var list: CompletionList {
    CompletionList(items: items.sorted { $0.sortText.utf8.lexicographicallyPrecedes($1.sortText.utf8) })
  }
}
