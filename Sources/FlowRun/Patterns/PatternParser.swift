/// Reads a JavaScript regular expression into the steps of ``Pattern``.
struct PatternParser {
  /// More than anybody writes in a flow; keeps the steps of repeated groups, and the recursion, bounded.
  private static let mostSteps = 20_000
  private static let deepest = 64
  private static let mostRepeats = 1000

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private var groups = 0
  private var loops = 0
  private var names: [String: Int] = [:]

  /// The pattern is none, or has something that is not known here.
  struct Unreadable: Error {}

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func parse() throws(Unreadable) -> (steps: [Pattern.Step], groups: Int, loops: Int) {
    let steps = try alternatives()
    guard position == scalars.count else { throw Unreadable() }
    return (steps, groups, loops)
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func alternatives() throws(Unreadable) -> [Pattern.Step] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Unreadable() }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    var steps = branches.removeLast()
    for branch in branches.reversed() {
      steps = [.split(1, branch.count + 2)] + branch + [.jump(steps.count + 1)] + steps
    }
    return try bounded(steps)
  }

  private mutating func sequence() throws(Unreadable) -> [Pattern.Step] {
    var steps: [Pattern.Step] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let firstGroup = groups
      let atom = try atom(scalar)
      steps += try repeated(atom, groups: firstGroup..<groups)
      guard steps.count <= Self.mostSteps else { throw Unreadable() }
    }
    return steps
  }

  private func bounded(_ steps: [Pattern.Step]) throws(Unreadable) -> [Pattern.Step] {
    guard steps.count <= Self.mostSteps else { throw Unreadable() }
    return steps
  }

  // MARK: One thing

  private mutating func atom(_ scalar: Unicode.Scalar) throws(Unreadable) -> [Pattern.Step] {
    position += 1
    switch scalar {
    case "^": return [.start]
    case "$": return [.end]
    case ".": return [.set(.init([], isNegated: false, excludesLineBreaks: true))]
    case "[": return [.set(try characterClass())]
    case "(": return try group()
    case "\\": return try escape()
    case "*", "+", "?": throw Unreadable()
    default: return [.scalar(scalar)]
    }
  }

  private mutating func group() throws(Unreadable) -> [Pattern.Step] {
    var steps: [Pattern.Step]
    if take("?:") {
      steps = try alternatives()
    } else if take("?=") || take("?!") {
      let isNegative = scalars[position - 1] == "!"
      let inner = try alternatives()
      steps = [.look(inner + [.accept], isNegative: isNegative)]
    } else if take("?<=") || take("?<!") {
      throw Unreadable()
    } else {
      if take("?<") { names[try groupName()] = groups + 1 } else if next == "?" { throw Unreadable() }
      groups += 1
      let number = groups
      steps = [.save(number * 2)] + (try alternatives()) + [.save(number * 2 + 1)]
    }
    guard take(")") else { throw Unreadable() }
    return steps
  }

  private mutating func groupName() throws(Unreadable) -> String {
    var name = ""
    while let scalar = next, scalar != ">" {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard take(">"), !name.isEmpty else { throw Unreadable() }
    return name
  }

  private mutating func escape() throws(Unreadable) -> [Pattern.Step] {
    guard let scalar = next else { throw Unreadable() }
    switch scalar {
    case "b", "B":
      position += 1
      return [.wordBoundary(isNegated: scalar == "B")]
    case "k":
      position += 1
      guard take("<"), let number = names[try groupName()] else { throw Unreadable() }
      return [.backreference(number)]
    case "1"..."9":
      let number = Int(scalar.value) - 48
      position += 1
      return [.backreference(number)]
    default:
      if let set = try classEscape() { return [.set(set)] }
      return [.scalar(try characterEscape())]
    }
  }

  /// `\d` and its like; nil for the escape of one character.
  private mutating func classEscape() throws(Unreadable) -> Pattern.Characters? {
    guard let scalar = next, let set = Pattern.Characters.named(scalar) else { return nil }
    position += 1
    return set
  }

  private mutating func characterEscape() throws(Unreadable) -> Unicode.Scalar {
    guard let scalar = next else { throw Unreadable() }
    position += 1
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "f": return "\u{C}"
    case "0": return "\0"
    case "x": return try hexadecimal(2)
    case "u": return try hexadecimal(4)
    // Needs flags that phones are not known to set.
    case "p", "P", "c": throw Unreadable()
    default: return scalar
    }
  }

  private mutating func hexadecimal(_ count: Int) throws(Unreadable) -> Unicode.Scalar {
    guard position + count <= scalars.count else { throw Unreadable() }
    let digits = String(String.UnicodeScalarView(scalars[position..<position + count]))
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else { throw Unreadable() }
    position += count
    return scalar
  }

  private mutating func characterClass() throws(Unreadable) -> Pattern.Characters {
    let isNegated = take("^")
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let scalar = next, scalar != "]" {
      if scalar == "\\" {
        position += 1
        if let set = try classEscape() {
          guard !set.isNegated else {
            ranges += set.complement
            continue
          }
          ranges += set.ranges
          continue
        }
        position -= 1
      }
      let first = try classMember()
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        ranges.append(first...first)
        continue
      }
      position += 1
      let last = try classMember()
      guard first <= last else { throw Unreadable() }
      ranges.append(first...last)
    }
    guard take("]") else { throw Unreadable() }
    return Pattern.Characters(ranges, isNegated: isNegated)
  }

  private mutating func classMember() throws(Unreadable) -> Unicode.Scalar {
    guard let scalar = next else { throw Unreadable() }
    position += 1
    guard scalar == "\\" else { return scalar }
    if take("b") { return "\u{8}" }
    return try characterEscape()
  }

  // MARK: Repeats

  private mutating func repeated(_ atom: [Pattern.Step], groups: Range<Int>) throws(Unreadable) -> [Pattern.Step] {
    let minimum: Int
    let maximum: Int?
    let isBraceBefore = next == "{"
    switch next {
    case "*": (minimum, maximum) = (0, nil)
    case "+": (minimum, maximum) = (1, nil)
    case "?": (minimum, maximum) = (0, 1)
    case "{":
      guard let counts = counts() else { return atom }
      (minimum, maximum) = counts
    default: return atom
    }
    if next.map({ "*+?".unicodeScalars.contains($0) }) ?? false, !isBraceBefore { position += 1 }
    let isLazy = take("?")
    guard minimum <= Self.mostRepeats, maximum ?? 0 <= Self.mostRepeats, minimum <= maximum ?? minimum,
      atom.count * max(minimum, maximum ?? 0, 1) <= Self.mostSteps
    else { throw Unreadable() }
    var steps = Array(repeatElement(atom, count: minimum).joined())
    if let maximum {
      // Nested, so that one that does not fit ends the others.
      var optional: [Pattern.Step] = []
      for _ in minimum..<maximum { optional = split(over: atom + optional, isLazy) + atom + optional }
      steps += optional
    } else {
      loops += 1
      let body: [Pattern.Step] = [.enter(loops)] + atom + [.progress(loops)]
      steps += split(over: body + [.jump(0)], isLazy) + body + [.jump(-(body.count + 1))]
    }
    return try bounded(steps)
  }

  private func split(over body: [Pattern.Step], _ isLazy: Bool) -> [Pattern.Step] {
    [isLazy ? .split(body.count + 1, 1) : .split(1, body.count + 1)]
  }

  /// `{2}`, `{2,}` or `{2,4}`; nil for a brace that is a character.
  ///
  /// Stands behind it afterwards.
  private mutating func counts() -> (Int, Int?)? {
    guard let close = scalars[position...].firstIndex(of: "}") else { return nil }
    let inner = String(String.UnicodeScalarView(scalars[position + 1..<close]))
    let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, let minimum = Int(first), minimum >= 0, parts.count <= 2 else { return nil }
    if parts.count == 1 {
      position = close + 1
      return (minimum, minimum)
    }
    guard !parts[1].isEmpty else {
      position = close + 1
      return (minimum, nil)
    }
    guard let maximum = Int(parts[1]) else { return nil }
    position = close + 1
    return (minimum, maximum)
  }
}
