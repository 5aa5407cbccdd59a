package import FlowFiles

/// A pattern of file paths: `*` and `?` within a name, `**` over folders, `[a-c]`, `{json,jsonl}`.
///
/// A pattern that names a folder stands for everything in it.
package struct GlobPattern: Sendable, Hashable {
  /// As it is written.
  package let text: String
  /// One list of segments for each choice of alternatives in braces.
  private let alternatives: [[[Unicode.Scalar]]]
  /// Whether it has more choices of alternatives than ``choiceLimit``, of which the first are looked at.
  package let hasTooManyChoices: Bool

  package init(_ text: String) {
    self.text = text
    let choices = GlobPattern.expanded(text)
    hasTooManyChoices = choices == nil
    alternatives = (choices ?? [text]).map { pattern in
      pattern.unicodeScalars.split(separator: "/").map(Array.init).filter { $0 != ["."] }
    }
  }

  /// A pattern that means the name alone, whatever characters it holds.
  package static func escaped(_ name: String) -> String {
    name.map { "*?[".contains($0) ? "[\($0)]" : String($0) }.joined()
  }

  /// How many choices of alternatives in braces a pattern may have.
  package static let choiceLimit = 256

  /// The folders that a match must lie in, up to the first segment with a wildcard; `.` for any.
  package var roots: [Path] {
    alternatives.map { segments in
      let fixed = segments.prefix { !GlobPattern.isOpen($0) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: fixed.joined(separator: ["/"]))
      return fixed.isEmpty ? "." : Path(String(text))
    }
  }

  private static func isOpen(_ segment: [Unicode.Scalar]) -> Bool {
    segment.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }

  /// A path taken apart, to be held against many patterns.
  package struct Names: Sendable {
    fileprivate let names: [[Unicode.Scalar]]

    /// The names in `path`, relative to where the patterns are seen from.
    package init(of path: Path) {
      names = path.text.unicodeScalars.split(separator: "/").map(Array.init)
    }
  }

  /// Whether `path`, relative to where the pattern is seen from, is meant.
  package func matches(_ path: Path) -> Bool { matches(Names(of: path)) }

  /// Whether the path with these names is meant.
  package func matches(_ path: Names) -> Bool {
    alternatives.contains { pattern in
      // Most patterns begin with the name of another folder.
      if let first = pattern.first, !GlobPattern.isOpen(first), first != path.names.first { return false }
      return GlobPattern.matches(pattern, path.names)
    }
  }

  /// A table over segments and names, so that many `**` cost no more than their product.
  private static func matches(_ pattern: [[Unicode.Scalar]], _ names: [[Unicode.Scalar]]) -> Bool {
    var reached = Set([0])
    for index in pattern.indices {
      if pattern[index] == ["*", "*"] {
        guard let first = reached.min() else { return false }
        reached = Set(first...names.count)
      } else {
        reached = Set(
          reached.compactMap { position in
            position < names.count && matches(name: pattern[index], names[position]) ? position + 1 : nil
          }
        )
      }
    }
    return !reached.isEmpty && !pattern.isEmpty
  }

  /// One segment against one name; `*` is tried again from its last place, which never takes longer than the product.
  private static func matches(name pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var (position, index) = (0, 0)
    var retry: (pattern: Int, name: Int)?
    while index < name.count {
      if position < pattern.count, pattern[position] == "*" {
        retry = (position, index)
        position += 1
      } else if let next = step(pattern, position, name[index]) {
        position = next
        index += 1
      } else if let last = retry {
        retry = (last.pattern, last.name + 1)
        (position, index) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == "*" }
  }

  /// Where the pattern goes on after taking one character, or nil if it does not take it.
  private static func step(_ pattern: [Unicode.Scalar], _ position: Int, _ character: Unicode.Scalar) -> Int? {
    guard position < pattern.count else { return nil }
    guard pattern[position] == "[", let end = pattern[(position + 1)...].dropFirst().firstIndex(of: "]") else {
      return pattern[position] == "?" || pattern[position] == character ? position + 1 : nil
    }
    var members = pattern[(position + 1)..<end]
    let isNegated = members.first == "!" || members.first == "^"
    if isNegated { members = members.dropFirst() }
    return contains(Array(members), character) != isNegated ? end + 1 : nil
  }

  private static func contains(_ members: [Unicode.Scalar], _ character: Unicode.Scalar) -> Bool {
    var index = 0
    while index < members.count {
      if index + 2 < members.count, members[index + 1] == "-" {
        if members[index] <= character, character <= members[index + 2] { return true }
        index += 3
      } else {
        if members[index] == character { return true }
        index += 1
      }
    }
    return false
  }

  /// The pattern once for each choice of `{a,b}`; nil if there are too many.
  private static func expanded(_ text: String) -> [String]? {
    var results = [""]
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let before = rest[..<open]
      let inner = rest[rest.index(after: open)..<close]
      let count = inner.utf8.count { $0 == UInt8(ascii: ",") } + 1
      guard count <= choiceLimit / results.count else { return nil }
      let choices = inner.split(separator: ",", omittingEmptySubsequences: false)
      results = results.flatMap { result in choices.map { result + before + $0 } }
      rest = rest[rest.index(after: close)...]
    }
    return results.map { $0 + rest }
  }
}
