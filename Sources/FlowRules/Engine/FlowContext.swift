public import FlowLanguage
package import FlowModel
package import JSONText

/// Everything that a check may look at.
package struct FlowContext: Sendable {
  package let flow: Flow
  /// The version to judge by: the one that was asked for, else the declared one, else the recommended one.
  package let version: FlowVersion
  /// The day on which the life cycle of versions is judged; `YYYY-MM-DD`.
  package let today: String
  /// Whether somebody asked for another version than the declared one.
  package let isVersionGiven: Bool

  package var document: JSONDocument { flow.document }

  package init(_ flow: Flow, options: CheckOptions) {
    self.flow = flow
    version =
      options.version ?? flow.version.flatMap { Language.version($0)?.version } ?? Language.recommendedVersion
    today = options.today
    isVersionGiven = options.version != nil
  }

  /// Whether a fault of the syntax stands in a value or at its ends, so that what it seems to lack may be there.
  package func hasFault(in node: JSONNode) -> Bool {
    let faults = document.faults
    guard !faults.isEmpty else { return false }
    let range = node.range
    return faults.contains {
      range.lowerBound <= $0.range.upperBound && $0.range.lowerBound <= range.upperBound
    }
  }

  /// Whether a fault of the syntax leaves open what a value, or anything in it, holds.
  ///
  /// Then nothing is reported as missing there. ``JSONNode/isDamaged`` is about the value alone.
  package func holdsDamage(_ node: JSONNode) -> Bool {
    !document.faults.isEmpty && Self.holdsDamage(node)
  }

  private static func holdsDamage(_ node: JSONNode) -> Bool {
    switch node.kind {
    case .object: node.isDamaged || node.members.contains { $0.value.kind == .missing || holdsDamage($0.value) }
    case .array: node.isDamaged || node.elements.contains { $0.kind == .missing || holdsDamage($0) }
    default: node.isDamaged
    }
  }
}

/// What a check depends on besides the file.
public struct CheckOptions: Sendable, Hashable {
  /// The version to judge by instead of the declared one.
  public var version: FlowVersion?
  /// The day on which the life cycle of versions is judged; `YYYY-MM-DD`.
  public var today: String
  /// The names of rules that are not wanted; a check is not run if none of its rules is wanted.
  public var ignoredRules: Set<String>
  /// How many findings of one rule are kept.
  package var findingLimit = Findings.limit

  /// Judge as of `today`, by the declared version unless another is given.
  public init(today: String, version: FlowVersion? = nil, ignoring ignoredRules: Set<String> = []) {
    self.today = today
    self.version = version
    self.ignoredRules = ignoredRules
  }
}
