public import JSONText

/// A place in one of the texts of a workspace.
public struct Location: Sendable, Hashable {
  /// The absolute path of the text.
  public let path: String
  /// In bytes.
  public let range: Range<Int>

  /// The bytes `range` of the text at `path`.
  public init(path: String, range: Range<Int>) {
    self.path = path
    self.range = range
  }
}

/// What is to be changed in one of the texts of a workspace.
public struct FileEdits: Sendable, Hashable {
  /// The absolute path of the text.
  public let path: String
  /// Edits that do not touch each other, in the order of the text.
  public let edits: [TextEdit]

  /// Changes the text at `path`.
  public init(path: String, edits: [TextEdit]) {
    self.path = path
    self.edits = edits
  }
}

/// A mention of a name in its own text, to be marked while the cursor stands on it.
public struct Highlight: Sendable, Hashable {
  /// The bytes of the name, without quotes.
  public let range: Range<Int>
  /// Whether the name is given here, not only used.
  public let isDefinition: Bool
}
