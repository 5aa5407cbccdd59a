import FlowLanguage
import FlowModel
import JSONText

/// An action with the screen that it stands on.
private struct PlacedAction {
  let screen: Screen
  let action: FlowAction

  /// The keys of the payload.
  var keys: Set<JSONName> { Set((action.payload.map { Array($0.members) } ?? []).map(\.name)) }
}

/// The answers of a flow, indexed by key to find one that fits.
private struct AnswerTypes {
  private let all: [DataType]
  /// Types without known members, which fit everything.
  private var open: [DataType] = []
  private var byKey: [JSONName: [DataType]] = [:]

  init(_ types: [DataType]) {
    var seen: Set<DataType> = []
    all = types.filter { seen.insert($0).inserted }
    for type in all {
      guard case .object(let fields?) = type else {
        open.append(type)
        continue
      }
      for key in Set(fields.map(\.name)) { byKey[key, default: []].append(type) }
    }
  }

  /// Whether an answer has everything that `expected` has.
  func hasOne(fitting expected: DataType) -> Bool {
    guard case .object(let fields?) = expected, !fields.isEmpty else { return all.contains(where: expected.accepts) }
    // Only those with the rarest of its keys can fit.
    let rarest = fields.map { byKey[$0.name] ?? [] }.min { $0.count < $1.count } ?? []
    return rarest.contains(where: expected.accepts) || open.contains(where: expected.accepts)
  }
}

extension FlowComparer {
  /// Actions of that name that have no counterpart yet; on unchanged screens all have one.
  private func uncompared(_ name: JSONName, of side: FlowSide, _ compared: Set<Int>, where isOpen: (Int) -> Bool)
    -> [PlacedAction]
  {
    side.screens.filter { isOpen($0.index) }.flatMap { screen in
      screen.actions.filter { $0.name == name && !compared.contains($0.node.index) }
        .map { PlacedAction(screen: screen, action: $0) }
    }
  }

  private func uncomparedOld(_ name: JSONName) -> [PlacedAction] {
    uncompared(name, of: old, comparedOld) { screens.newByOld[$0] == nil || pairs[$0] != nil }
  }

  private func uncomparedNew(_ name: JSONName) -> [PlacedAction] {
    uncompared(name, of: new, comparedNew) { screens.oldByNew[$0].map { pairs[$0] != nil } ?? true }
  }

  /// Pairs actions by the keys of their payloads.
  private func pairsByKeys(_ left: [PlacedAction], _ right: [PlacedAction]) -> [(old: Int, new: Int)] {
    let (oldKeys, newKeys) = (left.map(\.keys), right.map(\.keys))
    return Likeness.pairs(Array(left.indices), Array(right.indices), threshold: 0.01) { one, other in
      let common = oldKeys[one].intersection(newKeys[other]).count
      let all = oldKeys[one].union(newKeys[other]).count
      return all == 0 ? 0.5 : Double(common) / Double(all)
    }
  }

  /// Compares the requests whose actions have no counterpart, and reports lost and new ones.
  mutating func compareRemainingRequests() {
    guard hasEndpoint else { return }
    let (left, right) = compareEqualRequests(uncomparedOld("data_exchange"), uncomparedNew("data_exchange"))
    for request in left where screens.newByOld[request.screen.index] != nil {
      guard let removal = removalOfAction[request.action.node.index] else { continue }
      raise(
        removal,
        to: .breaking,
        [.endpoint],
        "the endpoint is no longer sent the values of '\(old.name(of: request.screen.index))'"
      )
    }
    for request in right {
      guard let addition = additionOfAction[request.action.node.index] else { continue }
      raise(
        addition,
        to: .risky,
        [.endpoint],
        "the endpoint is sent a new request from '\(new.name(of: request.screen.index))'"
      )
    }
  }

  /// Compares the requests with the same keys from the same screen; returns those without a counterpart.
  private mutating func compareEqualRequests(
    _ left: [PlacedAction],
    _ right: [PlacedAction]
  ) -> (old: [PlacedAction], new: [PlacedAction]) {
    // The endpoint distinguishes requests by their screen.
    struct Request: Hashable {
      let screen: Int
      let keys: Set<JSONName>
    }
    var open: [Request: [Int]] = [:]
    for (position, request) in right.enumerated().reversed() {
      open[Request(screen: request.screen.index, keys: request.keys), default: []].append(position)
    }
    var (leftOver, matched): ([PlacedAction], Set<Int>) = ([], [])
    for request in left.reversed() {
      let target = screens.newByOld[request.screen.index]
      if let match = target.flatMap({ open[Request(screen: $0, keys: request.keys)]?.popLast() }) {
        matched.insert(match)
        compareRequests(request.action, right[match].action, request.screen, right[match].screen)
      } else {
        leftOver.append(request)
      }
    }
    return (leftOver.reversed(), right.indices.filter { !matched.contains($0) }.map { right[$0] })
  }

  /// Compares the answers whose actions have no counterpart: the same answer may come from another place now.
  mutating func compareRemainingEndings() {
    let (left, right) = (uncomparedOld("complete"), uncomparedNew("complete"))
    if left.isEmpty, right.isEmpty { return }
    let matched = pairsByKeys(left, right)
    for pair in matched {
      compareAnswers(left[pair.old].action, right[pair.new].action, left[pair.old].screen, right[pair.new].screen)
    }
    let endings = AnswerTypes(answerTypes(of: new))
    let compared = (old: Set(matched.map(\.old)), new: Set(matched.map(\.new)))
    for (position, ending) in left.enumerated() where !compared.old.contains(position) {
      reportIfLost(ending, endings)
    }
    let alwaysThere = keysOfAllOldAnswers()
    for (position, ending) in right.enumerated() where !compared.new.contains(position) {
      guard let addition = additionOfAction[ending.action.node.index] else { continue }
      let lacking = alwaysThere.subtracting(ending.keys).sorted()
      guard !lacking.isEmpty else { continue }
      raise(addition, to: .risky, [.response], "answers may now come without \(lacking.quotedList("and"))")
    }
  }

  private func answerTypes(of side: FlowSide) -> [DataType] {
    side.screens.flatMap { screen in
      screen.actions.filter { $0.fact == .complete }.map {
        side.typing.type(ofPayload: $0.payload, on: screen, for: .response)
      }
    }
  }

  private mutating func reportIfLost(_ ending: PlacedAction, _ endings: AnswerTypes) {
    guard let removal = removalOfAction[ending.action.node.index] else { return }
    let answer = old.typing.type(ofPayload: ending.action.payload, on: ending.screen, for: .response)
    if endings.hasOne(fitting: answer) { return }
    let keys = ending.keys.sorted()
    let what = keys.isEmpty ? "the answer that ended there" : "an answer with \(keys.quotedList("and"))"
    raise(removal, to: .breaking, [.response], "\(what) no longer arrives")
  }

  /// The keys that every answer of the old flow held; none if it had no answers of its own.
  private func keysOfAllOldAnswers() -> Set<JSONName> {
    let endings = old.screens.flatMap { screen in
      screen.actions.filter { $0.fact == .complete }.map { PlacedAction(screen: screen, action: $0).keys }
    }
    guard let first = endings.first else { return [] }
    return endings.dropFirst().reduce(first) { $0.intersection($1) }
  }
}
