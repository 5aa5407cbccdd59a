public import FlowDiff
public import FlowLanguage
public import JSONText

/// The plan for lifting a flow to a version: what is done, what is left to the user, and who else must change.
public struct UpgradePlan: Sendable {
  /// The flow as it is.
  public let document: JSONDocument
  /// The version that the flow declares; nil for none, or none that was ever published.
  public let from: FlowVersion?
  /// The version that was asked for.
  public let to: FlowVersion
  /// What is done, in the order of the versions; empty for a flow that stays as it is.
  public internal(set) var done: [Step] = []
  /// What the user has to decide or do, in the order of the text.
  public internal(set) var left: [Remainder] = []
  /// Who outside of the file has to change: of ``Audience/launch``, ``Audience/endpoint``, ``Audience/response``.
  public internal(set) var affects: [Audience] = []
  /// What changes in the text, all of it at once; empty for a flow that stays as it is.
  public internal(set) var edits: [TextEdit] = []
  /// The newest version between both that the flow can be lifted to; nil without one, or if it is ``to``.
  public internal(set) var reachable: FlowVersion?

  init(_ document: JSONDocument, from: FlowVersion?, to: FlowVersion) {
    self.document = document
    self.from = from
    self.to = to
  }

  /// The plan of a flow that stays as it is because of what is left.
  func leaving(_ left: [Remainder]) -> UpgradePlan {
    var plan = self
    plan.left = left
    return plan
  }

  /// Whether something must be done before the flow can be lifted.
  public var isBlocked: Bool { left.contains(where: \.isInTheWay) }

  /// Whether there is nothing to do and nothing to report.
  public var isUpToDate: Bool { edits.isEmpty && left.isEmpty }

  /// The text after all edits; the text as it was if there are none.
  public var result: [UInt8] { (try? edits.applied(to: document.bytes)) ?? document.bytes }

  /// Where a place in ``document`` stands in ``result``.
  public func moved(_ range: Range<Int>) -> Range<Int> {
    let start = edits.moved(range.lowerBound)
    return start..<max(start, edits.moved(range.upperBound))
  }

  /// One thing that was done.
  public struct Step: Sendable, Hashable {
    /// The name of the ``UpgradeRecipe``.
    public let recipe: String
    /// The place in the flow as it was.
    public let pointer: JSONPointer
    /// What is different now; lower case, without a full stop, names in single quotes.
    public let message: String
    /// How sure it is.
    public let safety: UpgradeRecipe.Safety
  }

  /// One thing that is left to the user.
  public struct Remainder: Sendable, Hashable {
    /// The name of the ``UpgradeRecipe``, or of the rule that finds something from the newer version on.
    public let recipe: String
    /// The place in the flow as it was.
    public let pointer: JSONPointer
    /// The place in the flow as it was, in bytes.
    public let range: Range<Int>
    /// What to do and why; lower case, without a full stop, names in single quotes.
    public let message: String
    /// Who says so.
    public let source: FactSource
    /// Whether the flow stays as it is until that is done.
    public internal(set) var isInTheWay: Bool

    var blocking: Remainder {
      var remainder = self
      remainder.isInTheWay = true
      return remainder
    }
  }
}
