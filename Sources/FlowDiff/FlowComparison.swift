public import FlowModel

/// What changed in meaning from one flow to another, and whom it affects.
///
/// White space, the order of members, the spelling of numbers, escapes, and documented defaults that are written out are
/// no change.
public struct FlowComparison: Sendable {
  /// Nil if there was no flow before.
  public let old: Flow?
  /// Nil if there is no flow any more.
  public let new: Flow?
  /// The gravest first; of equal impact in the order of the new flow.
  ///
  /// Of changes that agree in kind, impact and audiences there are at most 1,000: the last one says how many more there
  /// are.
  public let changes: [Change]
  /// How many changes are not in ``changes``, by impact.
  private let leftOut: [Impact: Int]

  /// The most changes of one sort that are told: nobody reads more, and a hostile file could ask for millions.
  static let limit = 1000

  /// Compares two flows; at least one must be there.
  public init(old: Flow?, new: Flow?) {
    self.old = old
    self.new = new
    switch (old, new) {
    case (let old?, let new?):
      var comparer = FlowComparer(old, new)
      comparer.compare()
      changes = comparer.sortedChanges()
      leftOut = comparer.leftOut.reduce(into: [:]) { $0[$1.key.impact, default: 0] += $1.value }
      return
    case (let old?, nil): changes = [.flowRemoved(old)]
    case (nil, let new?): changes = [.flowAdded(new)]
    case (nil, nil): changes = []
    }
    leftOut = [:]
  }

  /// What changes in meaning where only the number of the version is another one, besides that number itself.
  package static func changes(renumbering old: Flow, to new: Flow) -> [Change] {
    var comparer = FlowComparer(old, new, differsInNumberAlone: true)
    comparer.compareDays()
    return comparer.sortedChanges()
  }

  /// How many changes have that impact, those left out of ``changes`` included.
  public func count(_ impact: Impact) -> Int {
    changes.count { $0.impact == impact } + leftOut[impact, default: 0]
  }

  /// Whether anything that worked stops working.
  public var verdict: Verdict {
    changes.isEmpty ? .identical : changes.contains { $0.impact == .breaking } ? .breaking : .compatible
  }

  /// What all changes together come to.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The same meaning.
    case identical
    case compatible
    case breaking
  }

  /// What to do before the new flow goes out, in the order in which to do it.
  public var advice: [Advice] {
    Advice.allCases.filter { advice in
      changes.contains { change in advice.isNeeded(for: change) }
    }
  }

  /// Something to do before a changed flow goes out.
  public enum Advice: String, Sendable, Hashable, CaseIterable {
    /// The endpoint must know the new flow before people have it.
    case releaseServerFirst = "release-server-first"
    /// Who reads the answers must know the new ones before they arrive.
    case changeReaders = "change-readers"
    /// The messages that launch the flow must change with it.
    case changeMessages = "change-messages"
    /// Messages and sessions that are out there need the old flow: publish the new one beside it.
    case publishUnderNewName = "publish-under-new-name"

    func isNeeded(for change: Change) -> Bool {
      switch self {
      case .releaseServerFirst: change.impact != .safe && change.audiences.contains(.endpoint)
      case .changeReaders: change.impact == .breaking && change.audiences.contains(.response)
      case .changeMessages: change.impact == .breaking && change.audiences.contains(.launch)
      case .publishUnderNewName: change.impact == .breaking && change.audiences.contains(.inFlight)
      }
    }
  }
}

extension Change {
  static func flowAdded(_ flow: Flow) -> Change {
    Change(
      kind: .flowAdded,
      impact: .safe,
      audiences: [],
      subject: Subject.flow,
      message: "the flow is new",
      old: nil,
      new: flow.node.place
    )
  }

  static func flowRemoved(_ flow: Flow) -> Change {
    Change(
      kind: .flowRemoved,
      impact: .breaking,
      audiences: [Audience](
        ordered: flow.hasEndpoint ? [.launch, .endpoint, .response, .inFlight] : [.launch, .response, .inFlight]
      ),
      subject: Subject.flow,
      message: "the flow is gone: messages that launch it open nothing, and no answers come from it",
      old: flow.node.place,
      new: nil
    )
  }
}
