/// The regular expressions of the language table: literals, `.`, classes, `+ * ? {n}` and a refusal `(?!…)` in front.
///
/// They are matched against whole texts. Anything else in a pattern is taken literally.
struct SimplePattern: Sendable, Hashable {
  fileprivate struct Part: Hashable {
    /// Of code points, as numbers: that takes no type that is made when the program starts.
    var ranges: [ClosedRange<Int>]
    var isNegated = false
    var minimum = 1
    var maximum = 1

    func accepts(_ point: Int) -> Bool {
      for range in ranges where range.contains(point) { return !isNegated }
      return isNegated
    }
  }

  private let parts: [Part]
  private let refused: [Part]?

  init(_ regex: String) {
    var scalars = Array(regex.unicodeScalars)[...]
    if scalars.first == "^" { scalars.removeFirst() }
    if scalars.starts(with: "(?!".unicodeScalars), let end = scalars.firstIndex(of: ")") {
      refused = Self.parts(of: scalars[(scalars.startIndex + 3)..<end])
      scalars = scalars[(end + 1)...]
    } else {
      refused = nil
    }
    parts = Self.parts(of: scalars)
  }

  /// Whether the whole text has this form.
  func matches(_ text: String) -> Bool {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let points = isASCII ? text.utf8.map { Int($0) } : text.unicodeScalars.map { Int($0.value) }
    if let refused, Self.matches(refused, from: 0, points, from: 0) { return false }
    return Self.matches(parts, from: 0, points, from: 0)
  }

  private static func matches(
    _ parts: [Part],
    from position: Int,
    _ text: [Int],
    from start: Int
  ) -> Bool {
    guard position < parts.count else { return start == text.count }
    let part = parts[position]
    var end = start
    while end < text.count, end - start < part.maximum, part.accepts(text[end]) { end += 1 }
    // Only as many repetitions are tried as the part can match; the table has no nested repetitions.
    while end - start >= part.minimum {
      if matches(parts, from: position + 1, text, from: end) { return true }
      end -= 1
    }
    return false
  }

  private static func parts(of scalars: ArraySlice<Unicode.Scalar>) -> [Part] {
    var parts: [Part] = []
    var rest = scalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "$": break
      case "[": parts.append(characterClass(&rest))
      case "+": parts.repeatLast(1, .max)
      case "*": parts.repeatLast(0, .max)
      case "?": parts.repeatLast(0, 1)
      case "{":
        let digits = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 1)
        if let count = Int(String(String.UnicodeScalarView(digits))) { parts.repeatLast(count, count) }
      case ".": parts.append(Part(ranges: [], isNegated: true))
      default: parts.append(Part(ranges: [Int(scalar.value)...Int(scalar.value)]))
      }
    }
    return parts
  }

  private static func characterClass(_ rest: inout ArraySlice<Unicode.Scalar>) -> Part {
    var part = Part(ranges: [])
    if rest.first == "^" {
      rest.removeFirst()
      part.isNegated = true
    }
    while let scalar = rest.popFirst(), scalar != "]" {
      if rest.first == "-", let end = rest.dropFirst().first, end != "]", end >= scalar {
        part.ranges.append(Int(scalar.value)...Int(end.value))
        rest = rest.dropFirst(2)
      } else {
        part.ranges.append(Int(scalar.value)...Int(scalar.value))
      }
    }
    return part
  }
}

extension [SimplePattern.Part] {
  fileprivate mutating func repeatLast(_ minimum: Int, _ maximum: Int) {
    guard let last = indices.last else { return }
    self[last].minimum = minimum
    self[last].maximum = maximum
  }
}
