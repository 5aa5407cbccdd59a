public import JSONText

/// One finding: what is wrong, where, and what would mend it.
public struct Diagnostic: Sendable, Hashable {
  /// The stable name of the rule.
  public let rule: String
  /// How much it matters.
  public var severity: Severity
  /// The platform's code for the same fault; nil where it has none.
  public let code: String?
  /// Lower case, without a full stop, names in single quotes.
  public internal(set) var message: String
  /// The innermost value that the finding is about.
  public let pointer: JSONPointer
  /// The smallest text that is wrong, in bytes.
  public let range: Range<Int>
  /// Other places that explain the finding.
  public let related: [Related]
  /// The fixes that remove the finding; each is complete by itself.
  public let fixes: [Fix]

  package init(
    rule: String,
    severity: Severity,
    code: String? = nil,
    message: String,
    pointer: JSONPointer,
    range: Range<Int>,
    related: [Related] = [],
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.code = code
    self.message = message
    self.pointer = pointer
    self.range = range
    self.related = related
    self.fixes = fixes
  }

  /// A second place that explains the finding.
  public struct Related: Sendable, Hashable {
    /// What can be seen there.
    public let message: String
    /// The file; nil for the file that the finding is in.
    public let path: String?
    /// The value that the place is about.
    public let pointer: JSONPointer
    /// In bytes.
    public let range: Range<Int>

    package init(_ message: String, path: String? = nil, pointer: JSONPointer, range: Range<Int>) {
      self.message = message
      self.path = path
      self.pointer = pointer
      self.range = range
    }

    /// A place at a node: at its text, or at the opening bracket of an object or array.
    package init(_ message: String, at node: JSONNode, path: String? = nil) {
      self.init(message, path: path, pointer: node.pointer, range: node.openingRange)
    }
  }
}

/// Edits that remove a finding.
public struct Fix: Sendable, Hashable {
  /// What it does, as an order: `remove the quotes`.
  public let title: String
  /// Whether it can be applied without asking.
  public let safety: Safety
  /// What changes; all of it at once.
  public let edits: [TextEdit]

  /// Whether the meaning of the flow stays.
  public enum Safety: String, Sendable, Hashable {
    /// The flow means the same afterwards, or what it was certainly meant to.
    case safe
    /// The flow means something else; the title says what.
    case unsafe
  }

  /// The screen that the fix gives another id; messages that open it have to follow.
  public let renamedScreen: ScreenRename?

  package init(
    _ title: String,
    _ safety: Safety = .safe,
    edits: [TextEdit],
    renamedScreen: ScreenRename? = nil
  ) {
    self.title = title
    self.safety = safety
    self.edits = edits
    self.renamedScreen = renamedScreen
  }
}

/// A new id for a screen.
public struct ScreenRename: Sendable, Hashable {
  /// The id before.
  public let old: String
  /// The id after.
  public let new: String

  /// Calls `old` `new` from now on.
  public init(from old: String, to new: String) {
    self.old = old
    self.new = new
  }
}
