import FlowLanguage

/// The parser gives its errors as nothing but text; a message that reads otherwise than here stays as it is.
extension Suggestion {
  /// The parser's message about a value that is none of several, with the one that was probably meant.
  ///
  /// The parser only lists them: `The value 'erorr' is invalid for '--fail-on <level>'. Please provide one of 'error'
  /// and 'never'.`
  static func addedForValue(to message: String) -> String {
    let (opening, middle, listing) = ("The value '", "' is invalid for '", "'. Please provide one of ")
    guard let start = message.firstRange(of: opening)?.upperBound,
      let end = message[start...].firstRange(of: middle),
      let list = message[end.upperBound...].firstRange(of: listing)
    else { return message }
    let value = String(message[start..<end.lowerBound])
    let line = message[list.upperBound...].prefix { $0 != "\n" }
    // Every other part stands between quotes.
    let known = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    let suggestion = text(near: value, in: known)
    let place = message.index(after: list.lowerBound)
    return message[..<place] + suggestion + message[message.index(after: place)...]
  }

  /// The parser's message about an option before the command, with the one of `known` that was probably meant.
  ///
  /// Behind a command the parser says so itself: `Unknown option '--formt'. Did you mean '--format'?`
  static func addedForOption(to message: String, _ known: [String]) -> String {
    let opening = "Error: Unknown option '"
    guard message.hasPrefix(opening), let end = message.firstRange(of: "'\n") else { return message }
    let name = String(message.dropFirst(opening.count)[..<end.lowerBound])
    guard let meant = Spelling.nearest(to: name, in: known) else { return message }
    let place = message.index(after: end.lowerBound)
    let question = Spelling.question(meant)
    return message[..<place] + ". " + question.prefix(1).uppercased() + question.dropFirst() + message[place...]
  }
}
