public import JSONText

/// What may be written at a place.
public struct CompletionList: Sendable, Hashable {
  /// The best first.
  public var items: [Completion] = []
}

/// One thing that may be written at a place.
public struct Completion: Sendable, Hashable {
  /// What is shown.
  public let label: String
  /// What it is.
  public let kind: Kind
  /// Shown beside the label: a type, a version.
  public var detail: String?
  /// What it means, as Markdown.
  public var documentation: String?
  /// What editors filter by: the text as it stands in the replaced bytes.
  public let filterText: String
  /// Puts the items in order; by code units.
  public var sortText: String = ""
  /// What is written, and in place of which bytes; the range holds the offset that was asked about.
  public let edit: TextEdit
  /// The text of ``edit`` with places to fill in, in the snippet syntax of LSP; nil where there are none.
  public var snippet: String?
  /// Edits besides: a comma that is missing before the place.
  public var additionalEdits: [TextEdit] = []
  /// Whether it is the one to be chosen without looking.
  public var isPreselected: Bool = false

  /// What an item is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A member's name that the table of the language knows.
    case property
    /// One of the values that a property takes.
    case value
    /// A whole component, screen, item or action with the members that it must have.
    case template
    case screen, field, data, option
    /// A case of a Switch.
    case `case`
    /// A name or an id of a flow.
    case flow
    /// The name of a rule or of a category of rules.
    case rule
    /// A path of a file.
    case file
    /// A word of the syntax: `${data.`, an operator.
    case syntax
  }
}
