public import JSONText

/// One difference in meaning between two flows.
public struct Change: Sendable {
  /// What kind of change it is.
  public let kind: ChangeKind
  /// How much it matters.
  public let impact: Impact
  /// Who notices; in the order of `Audience.allCases`.
  public let audiences: [Audience]
  /// The stable path of what changed: in the new flow, or in the old one if it is no longer there under that name.
  public let subject: String
  /// Who notices what; lower case, without a full stop, names in single quotes.
  public let message: String
  /// Where it stands in the old flow; nil for what was added.
  public let old: Place?
  /// Where it stands in the new flow; nil for what was removed.
  public let new: Place?

  /// A value or member of one of the two flows.
  public struct Place: Sendable, Hashable {
    /// The value; of a member its value.
    public let node: JSONNode
    /// In bytes.
    public let range: Range<Int>

    /// The place of a value or of a key.
    init(_ node: JSONNode) {
      self.node = node
      range = node.range
    }

    /// The place of a member: its key and its value.
    init(_ member: JSONMember) {
      node = member.value
      range = member.key.range.lowerBound..<max(member.key.range.lowerBound, member.value.range.upperBound)
    }

    /// The path to the value.
    public var pointer: JSONPointer { node.pointer }
  }
}

/// How much a change matters to those who depend on the flow.
public enum Impact: String, Sendable, Hashable, CaseIterable, Comparable {
  case safe
  /// It may stop something from working, depending on data, version or server.
  case risky
  /// Something that worked stops working.
  case breaking

  /// What is graver is greater.
  public static func < (left: Impact, right: Impact) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .safe: 0
    case .risky: 1
    case .breaking: 2
    }
  }
}

/// Who depends on a flow.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// Who sends messages that open the flow.
  case launch
  /// The server that answers data exchange.
  case endpoint
  /// Who reads the finished answers.
  case response
  /// People who have the old flow open, or an old message.
  case inFlight = "in-flight"
  /// What people see.
  case ui
}

extension [Audience] {
  /// Each audience of a set once, in the order in which they are declared.
  init(ordered audiences: Set<Audience>) {
    self = Audience.allCases.filter(audiences.contains)
  }
}
