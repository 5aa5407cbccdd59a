/// Command lines that are so plain that no parser is needed to read them.
///
/// Commit hooks start the program for every commit, and the parser takes longer than the check of a file. Only exact
/// spellings count here, each at most once: whatever else there is, and all that is wrong, is left to the parser.
package struct PlainArguments {
  /// What belongs to no option.
  package private(set) var operands: [String] = []
  private var flags: [String] = []
  private var values: [(option: String, value: String)] = []

  /// Nil for words that only the parser understands.
  ///
  /// An option in `repeatable` may be there several times.
  package init?(_ words: ArraySlice<String>, flags known: [String], options: [String], repeatable: [String] = []) {
    var words = words.makeIterator()
    var areOperands = false
    while let word = words.next() {
      if word == "-" || (!word.isEmpty && !word.hasPrefix("-")) {
        operands.append(word)
      } else if areOperands {
        return nil
      } else if word == "--" {
        areOperands = true
      } else if known.contains(word) {
        guard !flags.contains(word) else { return nil }
        flags.append(word)
      } else {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let value = parts.count == 2 ? parts[1] : words.next(), !value.isEmpty, !value.hasPrefix("-"),
          options.contains(parts[0]) && self[parts[0]].isEmpty || repeatable.contains(parts[0])
        else { return nil }
        values.append((parts[0], value))
      }
    }
  }

  /// Whether the flag is there.
  package func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The values of an option, in their order.
  package subscript(option: String) -> [String] { values.filter { $0.option == option }.map(\.value) }
}
