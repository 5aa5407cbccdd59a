import FlowLanguage

extension MessageMaker.Refusal {
  /// Why there is no such message; lower case, without a full stop, names in single quotes.
  package var sentence: String {
    switch self {
    case .noScreen: return "the flow has no screen that a message could open"
    case .noNamedEntry: return "the screen that a message could open has no 'id' to name it by"
    case .dataNotCarried(let shape, let screen, let members):
      return "screen '\(screen)' needs data, which the shape '\(shape.name)' can't carry: \(members.quoted)"
    case .notCarried(let shape, let what): return "the shape '\(shape.name)' can't carry \(what)"
    case .recipientNotCarried(let shape): return "the shape '\(shape.name)' can't carry a user id"
    case .unknownScreen(let id, let entries, let suggestion):
      let hint = suggestion.map { Spelling.question($0) } ?? "a message can open it on \(entries.quoted)"
      return "the flow has no screen '\(id)'; \(hint)"
    case .notAnEntry(let id, let entries):
      return "a message can't open the flow on '\(id)', because other screens lead there; it can on \(entries.quoted)"
    }
  }
}
