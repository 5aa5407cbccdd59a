/// What is being typed at an offset of a JSON text, be the text whole or broken.
///
/// It is read from the tokens, not from a repaired tree: what stands before the offset counts as it stands.
public struct TypingPosition: Sendable, Hashable {
  /// What belongs at the offset.
  public enum Kind: Sendable, Hashable {
    /// The name of a member.
    case key
    /// A value: of a member, of an array, or of the whole text.
    case value
    /// Nothing: behind a name, behind a value that it touches, behind the whole text.
    case nothing
  }

  /// What belongs at the offset.
  public let kind: Kind
  /// The bytes that a completion replaces: the token that the offset is in or touches, its quotes included.
  public let replaced: Range<Int>
  /// The bytes between the quotes of that token, if it is a string; the closing quote may be missing.
  public let content: Range<Int>?
  /// Where a comma must be added before what is typed: the end of the value before it; nil if none is missing.
  public let missingComma: Int?
  /// Whether a comma must follow what is typed, since another value does.
  public let needsCommaAfter: Bool
  /// Whether a colon and a value must follow a name; false where they stand already.
  public let needsColon: Bool
  /// The objects and arrays around the offset, from the outside in.
  public let containers: [TypingContainer]

  /// Finds out what is typed at a byte offset, which is clamped to the text; the cost grows with the text's length.
  public init(_ bytes: [UInt8], at offset: Int) {
    var scanner = TypingScanner(bytes, min(max(offset, 0), bytes.count))
    self = scanner.position()
  }

  init(
    kind: Kind,
    replaced: Range<Int>,
    content: Range<Int>?,
    missingComma: Int?,
    needsCommaAfter: Bool,
    needsColon: Bool,
    containers: [TypingContainer]
  ) {
    self.kind = kind
    self.replaced = replaced
    self.content = content
    self.missingComma = missingComma
    self.needsCommaAfter = needsCommaAfter
    self.needsColon = needsColon
    self.containers = containers
  }

  /// The names and indices that lead to the innermost container.
  public var path: [TypingContainer.Step] { containers.dropFirst().map(\.step) }
}

/// An object or array around the place where somebody types.
public struct TypingContainer: Sendable, Hashable {
  /// How one comes from a container to the next one inside.
  public enum Step: Sendable, Hashable {
    /// The member of that name.
    case key(String)
    /// The element at that position, counted from 0.
    case index(Int)
  }

  /// A member of an object, before or behind the offset; not the one that is being typed.
  public struct Member: Sendable, Hashable {
    /// The name, decoded.
    public let name: String
    /// The bytes of the name with its quotes.
    public let key: Range<Int>
    /// The decoded text, if the value is a string.
    public let text: String?
    /// Where the value begins; nil while it is missing.
    public let value: Int?
  }

  /// Whether it is an object, else an array.
  public let isObject: Bool
  /// How it is reached from the container around it; for the outermost one without meaning.
  public let step: Step
  /// The offset of its opening bracket.
  public let opening: Int
  /// The members, in the order of the text; empty for an array.
  public internal(set) var members: [Member]
  /// The name of the member whose value the offset is in, or is wanted at; nil for an array and at a name.
  public internal(set) var current: Step?
  /// How many elements stand before the offset; 0 for an object.
  public internal(set) var count: Int
}
