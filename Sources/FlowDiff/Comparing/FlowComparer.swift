import FlowModel
import JSONText

/// Collects the changes from one flow to another.
///
/// First everything is matched, then every pair is compared, so that references to what was renamed are understood
/// wherever they stand.
struct FlowComparer {
  let old: FlowSide
  let new: FlowSide
  let screens: ScreenMatches
  /// By position of the old screen; only for pairs of screens that differ.
  let pairs: [Int: ScreenPair]
  let renames: Renames
  private(set) var changes: [Change] = []
  /// How many changes of each sort were found and left out, because nobody reads so many.
  var leftOut: [ChangeSort: Int] = [:]
  private var counts: [ChangeSort: Int] = [:]
  /// The position in ``changes`` of the change that removed an action of the old flow; by index of its node.
  var removalOfAction: [Int: Int] = [:]
  /// The position in ``changes`` of the change that added an action of the new flow; by index of its node.
  var additionOfAction: [Int: Int] = [:]
  /// The actions that were compared with their counterpart; by index of the node.
  var comparedOld: Set<Int> = []
  var comparedNew: Set<Int> = []

  init(_ oldFlow: Flow, _ newFlow: Flow, differsInNumberAlone: Bool = false) {
    let old = FlowSide(oldFlow)
    let new = FlowSide(newFlow)
    let screens = ScreenMatches(old, new)
    var pairs: [Int: ScreenPair] = [:]
    for (left, right) in screens.newByOld where !differsInNumberAlone {
      let (oldScreen, newScreen) = (old.screens[left], new.screens[right])
      guard old.hashes[oldScreen.node] != new.hashes[newScreen.node] else { continue }
      pairs[left] = ScreenPair(oldScreen, newScreen, old, new)
    }
    self.old = old
    self.new = new
    self.screens = screens
    self.pairs = pairs
    renames = Renames(screens: screens, pairs: pairs, old, new)
  }

  /// Whether both flows have an endpoint, which then serves both.
  var hasEndpoint: Bool { old.flow.hasEndpoint && new.flow.hasEndpoint }

  mutating func compare() {
    guard old.hashes[old.flow.node] != new.hashes[new.flow.node] else { return }
    compareFlow()
    compareScreens()
    compareRoutes()
    compareRemainingRequests()
    compareRemainingEndings()
    compareDays()
  }

  /// Adds a change, unless there are as many of its sort already as are told.
  mutating func report(
    _ kind: ChangeKind,
    _ impact: Impact,
    _ audiences: Set<Audience>,
    _ subject: String,
    old: Change.Place?,
    new: Change.Place?,
    _ message: String
  ) {
    if leavesOut(kind, impact, audiences) { return }
    counts[ChangeSort(kind: kind.name, impact: impact, audiences: audiences), default: 0] += 1
    reportRaisable(kind, impact, audiences, subject, old: old, new: new, message)
  }

  /// Counts a change without recording it once as many of its sort are recorded as are told; false before that.
  ///
  /// For changes that take work to be put into words.
  mutating func leavesOut(_ kind: ChangeKind, _ impact: Impact, _ audiences: Set<Audience>) -> Bool {
    let sort = ChangeSort(kind: kind.name, impact: impact, audiences: audiences)
    guard counts[sort, default: 0] >= FlowComparison.limit else { return false }
    leftOut[sort, default: 0] += 1
    return true
  }

  /// Adds a change that ``raise(_:to:_:_:)`` may make graver later, and tells its position.
  @discardableResult
  mutating func reportRaisable(
    _ kind: ChangeKind,
    _ impact: Impact,
    _ audiences: Set<Audience>,
    _ subject: String,
    old: Change.Place?,
    new: Change.Place?,
    _ message: String
  ) -> Int {
    changes.append(
      Change(
        kind: kind,
        impact: impact,
        audiences: [Audience](ordered: audiences),
        subject: subject,
        message: message,
        old: old,
        new: new
      )
    )
    return changes.count - 1
  }

  /// Raises the impact of a reported change to that of its consequence, and adds the consequence to its message.
  mutating func raise(_ position: Int, to impact: Impact, _ audiences: Set<Audience>, _ consequence: String) {
    let change = changes[position]
    // People who only see the change are not affected by it.
    let previous = change.impact == .safe ? [] : Set(change.audiences)
    changes[position] = Change(
      kind: change.kind,
      impact: max(change.impact, impact),
      audiences: [Audience](ordered: previous.union(audiences)),
      subject: change.subject,
      message: "\(change.message); \(consequence)",
      old: change.old,
      new: change.new
    )
  }

  /// Whether two values mean the same, taking what was renamed into account; `screen` is the old one.
  func isSame(_ left: JSONNode, _ right: JSONNode, on screen: Int) -> Bool {
    if old.hashes[left] == new.hashes[right] { return true }
    guard !renames.isEmpty, left.kind == right.kind else { return false }
    switch left.kind {
    case .string:
      guard left.mayBeDynamic, let text = renames.rewritten(left, on: screen, position: old.position(of:)) else {
        return false
      }
      return right.isText(text)
    case .array:
      let (leftElements, rightElements) = (left.elements, right.elements)
      return leftElements.count == rightElements.count
        && zip(leftElements, rightElements).allSatisfy { isSame($0, $1, on: screen) }
    case .object:
      let (leftMembers, rightMembers) = (Members(left), Members(right))
      return leftMembers.count == rightMembers.count
        && leftMembers.names.allSatisfy { name in
          guard let leftMember = leftMembers[name], let rightMember = rightMembers[name] else { return false }
          return isSame(leftMember.value, rightMember.value, on: screen)
        }
    default: return false
    }
  }
}

/// A screen of the old flow and its counterpart in the new one.
struct ScreenPair {
  let old: Screen
  let new: Screen
  let components: ComponentMatches

  init(_ old: Screen, _ new: Screen, _ oldSide: FlowSide, _ newSide: FlowSide) {
    self.old = old
    self.new = new
    components = ComponentMatches(old, new, oldSide, newSide)
  }
}

/// The members of an object by name; of equal names the last one counts, as for every JSON reader.
struct Members {
  /// In the order in which their names are met.
  private var members: [JSONMember] = []
  /// Positions in ``members``.
  private var positions: [JSONName: UInt32] = [:]

  init(_ node: JSONNode?) {
    guard let node else { return }
    // Room for all of them at once: a table that grows is there twice meanwhile, and there may be a million.
    let count = node.count
    members.reserveCapacity(count)
    positions.reserveCapacity(count)
    for member in node.members {
      let name = member.name
      if let known = positions.updateValue(UInt32(truncatingIfNeeded: members.count), forKey: name) {
        positions[name] = known
        members[Int(known)] = member
      } else {
        members.append(member)
      }
    }
  }

  var count: Int { members.count }

  /// In the order of the text, each once.
  var names: [JSONName] { members.map(\.name) }

  subscript(at position: Int) -> JSONMember { members[position] }

  subscript(_ name: JSONName) -> JSONMember? { positions[name].map { members[Int($0)] } }

  /// The member of that name, which mostly stands at the same position as in the other object.
  subscript(_ name: JSONName, near position: Int) -> JSONMember? {
    if position < members.count, members[position].name == name { return members[position] }
    return self[name]
  }
}
