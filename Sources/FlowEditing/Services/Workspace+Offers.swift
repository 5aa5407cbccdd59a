extension Workspace {
  /// What may be written at an offset, the best first.
  ///
  /// Nothing that `check` would refuse there; so what is not yet known of a new name is not offered either.
  public func completions(_ path: String, at offset: Int) -> CompletionList { CompletionList() }

  /// The characters after which completions are asked for without being told to.
  public static let completionTriggers: [String] = ["\"", ":", ",", "{", "[", ".", "$", "`", "'", "/"]

  /// The changes that are offered for the bytes `range`: fixes, the mending of everything, rules to be ignored.
  public func codeActions(_ path: String, in range: Range<Int>) -> [CodeAction] { [] }

  /// Notes about the bytes `range`: the types and examples behind bindings.
  public func inlayHints(_ path: String, in range: Range<Int>) -> [InlayHint] { [] }

  /// What the texts between quotes are made of, in the order of the text; tokens do not overlap.
  public func semanticTokens(_ path: String) -> [SemanticToken] { [] }

  /// The texts that lead somewhere.
  public func links(_ path: String) -> [DocumentLink] { [] }

  /// What is said above screens and flows: the ways in, and the messages that open them.
  public func lenses(_ path: String) -> [CodeLens] { [] }

  /// The screen at an offset, or the one whose name stands there.
  public func screen(_ path: String, at offset: Int) -> ScreenItem? { nil }

  /// The screens that lead to the screen of that id.
  public func routes(to screen: String, of path: String) -> [ScreenRoute] { [] }

  /// The screens that the screen of that id leads to.
  public func routes(from screen: String, of path: String) -> [ScreenRoute] { [] }
}

extension Workspace {
  /// What is known about what stands at an offset; nil where nothing is.
  public func hover(_ path: String, at offset: Int) -> Hover? { nil }
}
