/// Finds what certainly makes a regular expression of JavaScript kind invalid.
///
/// It is tolerant: it accepts what any engine accepts, and everything that it doesn't know.
struct RegexSyntax {
  struct Fault: Sendable {
    let message: String
    /// In UTF-8 bytes of the pattern.
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  /// Where the open groups begin.
  private var groups: [Int] = []
  /// Whether there is something before the current place that can be repeated.
  private var canRepeat = false

  /// What is certainly wrong in a pattern, or nil.
  static func fault(in pattern: String) -> Fault? {
    var syntax = RegexSyntax(bytes: Array(pattern.utf8))
    return syntax.check()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func check() -> Fault? {
    while position < bytes.count {
      if let fault = step() { return fault }
    }
    return groups.last.map { Fault(message: "a '(' is not closed", range: $0..<($0 + 1)) }
  }

  private mutating func step() -> Fault? {
    let start = position
    position += 1
    switch bytes[start] {
    case UInt8(ascii: "\\"): return escape(start)
    case UInt8(ascii: "["): return characterClass(start)
    case UInt8(ascii: "("): openGroup(start)
    case UInt8(ascii: ")"):
      guard groups.popLast() != nil else { return Fault(message: "a ')' closes nothing", range: start..<position) }
      canRepeat = true
    case UInt8(ascii: "|"), UInt8(ascii: "^"): canRepeat = false
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): return quantifier(start)
    case UInt8(ascii: "{"): return braces(start)
    default: canRepeat = true
    }
    return nil
  }

  private mutating func escape(_ start: Int) -> Fault? {
    guard position < bytes.count else {
      return Fault(message: "it ends with a backslash that escapes nothing", range: start..<position)
    }
    position += 1
    canRepeat = true
    return nil
  }

  private mutating func openGroup(_ start: Int) {
    groups.append(start)
    canRepeat = false
    // `(?:`, `(?=`, `(?!`, `(?<name>` and whatever other engines have.
    if position < bytes.count, bytes[position] == UInt8(ascii: "?") { position += 1 }
  }

  private mutating func quantifier(_ start: Int) -> Fault? {
    guard canRepeat else {
      let sign = String(decoding: bytes[start..<position], as: UTF8.self)
      return Fault(message: "'\(sign)' repeats nothing", range: start..<position)
    }
    endQuantifier()
    return nil
  }

  private mutating func endQuantifier() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "?") || bytes[position] == UInt8(ascii: "+") {
      position += 1
    }
    canRepeat = false
  }

  /// `{2}`, `{2,}`, `{2,5}`; anything else in braces is text for most engines.
  private mutating func braces(_ start: Int) -> Fault? {
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else {
      canRepeat = true
      return nil
    }
    let parts = bytes[(start + 1)..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
    guard (1...2).contains(parts.count), let minimum = numbers.first ?? nil,
      parts.count == 1 || parts[1].isEmpty || numbers[1] != nil
    else {
      canRepeat = true
      return nil
    }
    position = end + 1
    if numbers.count == 2, let maximum = numbers[1], maximum < minimum {
      return Fault(message: "'{\(minimum),\(maximum)}' asks for at least more than at most", range: start..<position)
    }
    guard canRepeat else { return Fault(message: "'{' repeats nothing", range: start..<position) }
    endQuantifier()
    return nil
  }

  private mutating func characterClass(_ start: Int) -> Fault? {
    if position < bytes.count, bytes[position] == UInt8(ascii: "^") { position += 1 }
    var last: UInt8?
    while position < bytes.count, bytes[position] != UInt8(ascii: "]") {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        last = nil
        position += 2
        continue
      }
      if byte == UInt8(ascii: "-"), let lower = last, let upper = rangeEnd() {
        if upper < lower {
          return Fault(message: "a range in brackets goes backwards", range: (position - 1)..<(position + 2))
        }
        last = nil
        position += 2
        continue
      }
      last = byte < 0x80 ? byte : nil
      position += 1
    }
    guard position < bytes.count else { return Fault(message: "a '[' is not closed", range: start..<(start + 1)) }
    position += 1
    canRepeat = true
    return nil
  }

  /// The plain ASCII character that ends a range whose hyphen is at the current place.
  private func rangeEnd() -> UInt8? {
    guard position + 1 < bytes.count else { return nil }
    let end = bytes[position + 1]
    return end < 0x80 && end != UInt8(ascii: "]") && end != UInt8(ascii: "\\") ? end : nil
  }
}
