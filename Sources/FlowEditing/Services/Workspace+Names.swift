import JSONText

extension Workspace {
  /// What is known about what stands at an offset; nil where nothing is.
  public func hover(_ path: String, at offset: Int) -> Hover? { nil }

  /// Where the name at an offset is given.
  public func definitions(_ path: String, at offset: Int) -> [Location] { [] }

  /// Everywhere that the name at an offset is used, in all texts, in the order of their paths.
  public func references(_ path: String, at offset: Int, includingDefinition: Bool) -> [Location] { [] }

  /// The mentions of the name at an offset in its own text.
  public func highlights(_ path: String, at offset: Int) -> [Highlight] { [] }

  /// The name at an offset, if it can be changed.
  public func renameTarget(_ path: String, at offset: Int) throws(RenameRefusal) -> RenameTarget {
    throw RenameRefusal(message: "there is no name here that can be changed")
  }

  /// The edits that give what stands at an offset another name, in all texts at once.
  public func rename(_ path: String, at offset: Int, to name: String) throws(RenameRefusal) -> [FileEdits] {
    throw RenameRefusal(message: "there is no name here that can be changed")
  }
}
