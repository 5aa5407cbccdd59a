public import FlowRules

/// A change that an editor offers at a place.
public struct CodeAction: Sendable, Hashable {
  /// What it does, as an order.
  public let title: String
  /// What kind of change it is.
  public let kind: Kind
  /// Whether it is the one that was certainly meant.
  public var isPreferred: Bool = false
  /// The findings that it takes away.
  public var diagnostics: [Diagnostic] = []
  /// What is changed, in each text.
  public let edits: [FileEdits]

  /// The kinds of changes, as LSP spells them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case quickFix = "quickfix"
    case refactor
    case rewrite = "refactor.rewrite"
    /// Everything that can be mended safely.
    case fixAll = "source.fixAll.flowjson"
  }
}
