/// One fault of a JSON text: what is wrong, where, and what would mend it.
public struct JSONFault: Sendable, Hashable {
  /// What kind of fault, as a stable kebab-case name: `missing-comma`.
  public struct Kind: Sendable, Hashable, RawRepresentable {
    /// The name.
    public let rawValue: String

    /// The kind of that name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// In plain words, lower case, without a full stop.
  public let message: String
  /// The smallest text that is wrong, in bytes; empty where something is missing.
  public let range: Range<Int>
  /// Where a second place explains the fault, for example the bracket that was never closed.
  public let related: [Related]
  /// What mends the fault without a doubt, or nil.
  public let fix: Fix?
  /// The index of the innermost value that holds the fault.
  let holder: Int

  /// A second place of a fault.
  public struct Related: Sendable, Hashable {
    /// In plain words, lower case, without a full stop.
    public let message: String
    /// In bytes.
    public let range: Range<Int>
  }

  /// Edits that mend one fault.
  public struct Fix: Sendable, Hashable {
    /// What the edits do, as an order: `insert ','`.
    public let title: String
    /// Edits that do not touch each other.
    public let edits: [TextEdit]

    init(_ title: String, _ edits: [TextEdit]) {
      self.title = title
      self.edits = edits
    }

    init(_ title: String, replacing range: Range<Int>, by text: String) {
      self.init(title, [TextEdit(range: range, text: text)])
    }
  }

  package init(
    _ kind: Kind,
    _ message: String,
    at range: Range<Int>,
    related: [Related] = [],
    fix: Fix? = nil,
    holder: Int = 0
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    self.related = related
    self.fix = fix
    self.holder = holder
  }

  /// The same fault, held by the value of that index.
  func held(by holder: Int) -> JSONFault {
    JSONFault(kind, message, at: range, related: related, fix: fix, holder: holder)
  }
}
