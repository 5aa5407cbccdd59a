/// A part of a text in its outline.
public struct OutlineItem: Sendable, Hashable {
  /// What it is called: an id, a name, a type.
  public let name: String
  /// Shown beside the name: a title, a label.
  public let detail: String?
  /// What it is.
  public let kind: Kind
  /// All of it, in bytes.
  public let range: Range<Int>
  /// The name's own text; inside of ``range``.
  public let nameRange: Range<Int>
  /// What stands in it, in the order of the text.
  public let children: [OutlineItem]

  /// The kinds of parts.
  public enum Kind: Sendable, Hashable {
    case flow, screen, data, component, field, option, `case`, route, message, launch, entry
  }
}

/// A part of a text that can be folded away.
public struct Fold: Sendable, Hashable {
  /// From the opening bracket or quote to behind the closing one, in bytes.
  public let range: Range<Int>
  /// What is folded.
  public let kind: Kind

  /// What is folded.
  public enum Kind: Sendable, Hashable {
    case object, array
    /// A long text, like the base64 of an image; mostly on one line.
    case text
  }
}
