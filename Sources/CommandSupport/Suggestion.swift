import FlowLanguage

/// What was probably meant.
package enum Suggestion {
  /// `; did you mean 'x'?` for a known name near to what was written, else a full stop.
  package static func text(near word: String, in candidates: [String]) -> String {
    text(Spelling.nearest(to: word, in: candidates))
  }

  /// The same for what was already looked for.
  package static func text(_ suggestion: String?) -> String {
    suggestion.map { Spelling.hint($0) } ?? "."
  }

  /// `; did you mean 'x'?` for a known name near to what was written, else nothing.
  package static func hint(near word: String, in candidates: [String]) -> String {
    Spelling.hint(near: word, in: candidates)
  }
}
