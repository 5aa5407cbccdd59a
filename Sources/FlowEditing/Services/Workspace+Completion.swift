import FlowProject

extension Workspace {
  /// What may be written at an offset, the best first.
  ///
  /// Nothing that `check` would refuse there; so what is not yet known of a new name is not offered either.
  public func completions(_ path: String, at offset: Int) -> CompletionList {
    guard let document = document(path) else { return CompletionList() }
    if let index = document.index {
      let context = TypingContext(document, index, at: offset)
      var completer = FlowCompleter(context, today: settings.today)
      return completer.complete()
    }
    guard let messages = document.messages, var completer = MessageCompleter(self, path, messages, at: offset) else {
      return CompletionList()
    }
    return completer.complete()
  }

  /// The characters after which completions are asked for without being told to.
  public static let completionTriggers: [String] = ["\"", ":", ",", "{", "[", ".", "$", "`", "'", "/"]
}
