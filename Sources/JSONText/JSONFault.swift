/// One fault of a JSON text: what is wrong, where, and what would mend it.
public struct JSONFault: Sendable, Hashable {
  /// What kind of fault, as a stable kebab-case name: `missing-comma`.
  public struct Kind: Sendable, Hashable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  public let kind: Kind
  /// In plain words, lower case, without a full stop.
  public let message: String
  /// The smallest text that is wrong, in bytes.
  public let range: Range<Int>
  /// Where a second place explains the fault, for example the bracket that was never closed.
  public let related: [Related]
  /// What mends the fault without a doubt, or nil.
  public let fix: Fix?

  /// A second place of a fault.
  public struct Related: Sendable, Hashable {
    public let message: String
    /// In bytes.
    public let range: Range<Int>
  }

  /// Edits that mend one fault.
  public struct Fix: Sendable, Hashable {
    public let title: String
    public let edits: [TextEdit]
  }

  package init(
    _ kind: Kind,
    _ message: String,
    at range: Range<Int>,
    related: [Related] = [],
    fix: Fix? = nil
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    self.related = related
    self.fix = fix
  }
}
