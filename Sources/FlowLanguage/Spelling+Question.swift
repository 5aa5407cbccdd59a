package import JSONText

extension Spelling {
  /// Asks about a name: `did you mean 'x'?`.
  package static func question(_ name: some CustomStringConvertible) -> String { question(words: "'\(name)'") }

  /// Asks about more than a name: `did you mean 'x', a string?`.
  package static func question(words: String) -> String { "did you mean \(words)?" }

  /// `; did you mean 'x'?`, or nothing without a name, to be put behind a message.
  package static func hint(_ name: (some CustomStringConvertible)?) -> String {
    name.map { "; \(question($0))" } ?? ""
  }

  /// The hint at what was found for `name`; of one that looks the same it says why it is another.
  package static func hint(_ found: JSONName?, for name: JSONName) -> String {
    guard let found, found.looks(like: name) else { return hint(found) }
    return "; the '\(found)' that is there only looks the same: its letters are other Unicode characters"
  }

  /// The hint at the nearest of `candidates`, if it is near enough to be worth a suggestion.
  package static func hint(near name: String, in candidates: some Sequence<String>) -> String {
    hint(nearest(to: name, in: candidates))
  }

  /// The hint at the nearest of the names of a flow, if it is near enough to be worth a suggestion.
  package static func hint(near name: JSONName, in candidates: some Sequence<JSONName>) -> String {
    hint(nearest(to: name, in: candidates), for: name)
  }
}
