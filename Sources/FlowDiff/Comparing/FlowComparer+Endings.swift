import FlowModel
import JSONText

/// An action with the screen that it stands on.
private struct PlacedAction {
  let screen: Screen
  let action: FlowAction

  /// The keys of the payload.
  var keys: Set<JSONName> { Set((action.payload.map { Array($0.members) } ?? []).map(\.name)) }
}

/// The answers of a flow, to be asked for one that fits.
private struct AnswerTypes {
  private let all: [DataType]
  /// What has no known members may fit everything.
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
  /// Actions of that name without a counterpart yet; those of screens that did not change have one.
  private func unsettled(_ name: JSONName, of side: FlowSide, _ settled: Set<Int>, where isOpen: (Int) -> Bool)
    -> [PlacedAction]
  {
    side.screens.filter { isOpen($0.index) }.flatMap { screen in
      screen.actions.filter { $0.name == name && !settled.contains($0.node.index) }
        .map { PlacedAction(screen: screen, action: $0) }
    }
  }

  private func unsettledOld(_ name: JSONName) -> [PlacedAction] {
    unsettled(name, of: old, settledOld) { screens.newByOld[$0] == nil || pairs[$0] != nil }
  }

  private func unsettledNew(_ name: JSONName) -> [PlacedAction] {
    unsettled(name, of: new, settledNew) { screens.oldByNew[$0].map { pairs[$0] != nil } ?? true }
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

  /// Finds what became of requests whose action went, and what new ones ask of the endpoint.
  mutating func settleRequests() {
    guard hasEndpoint else { return }
    let (left, right) = settleEqualRequests(unsettledOld("data_exchange"), unsettledNew("data_exchange"))
    for request in left where screens.newByOld[request.screen.index] != nil {
      guard let loss = removalOfAction[request.action.node.index] else { continue }
      raise(
        loss,
        to: .breaking,
        [.endpoint],
        "the endpoint is no longer sent the values of '\(old.name(of: request.screen.index))'"
      )
    }
    for request in right {
      guard let gain = additionOfAction[request.action.node.index] else { continue }
      raise(
        gain,
        to: .risky,
        [.endpoint],
        "the endpoint is sent a new request from '\(new.name(of: request.screen.index))'"
      )
    }
  }

  /// Compares the requests with the same keys from the same screen, and tells which have no counterpart.
  private mutating func settleEqualRequests(
    _ left: [PlacedAction],
    _ right: [PlacedAction]
  ) -> (old: [PlacedAction], new: [PlacedAction]) {
    // The endpoint tells requests apart by their screen.
    struct Request: Hashable {
      let screen: Int
      let keys: Set<JSONName>
    }
    var open: [Request: [Int]] = [:]
    for (position, request) in right.enumerated().reversed() {
      open[Request(screen: request.screen.index, keys: request.keys), default: []].append(position)
    }
    var (leftOver, taken): ([PlacedAction], Set<Int>) = ([], [])
    for request in left.reversed() {
      let target = screens.newByOld[request.screen.index]
      if let match = target.flatMap({ open[Request(screen: $0, keys: request.keys)]?.popLast() }) {
        taken.insert(match)
        compareRequests(request.action, right[match].action, request.screen, right[match].screen)
      } else {
        leftOver.append(request)
      }
    }
    return (leftOver.reversed(), right.indices.filter { !taken.contains($0) }.map { right[$0] })
  }

  /// Finds what became of answers whose action went: they may come from another place now.
  mutating func settleEndings() {
    let (left, right) = (unsettledOld("complete"), unsettledNew("complete"))
    let matched = pairsByKeys(left, right)
    for pair in matched {
      compareAnswers(left[pair.old].action, right[pair.new].action, left[pair.old].screen, right[pair.new].screen)
    }
    let endings = AnswerTypes(answerTypes(of: new))
    let settled = (old: Set(matched.map(\.old)), new: Set(matched.map(\.new)))
    for (position, ending) in left.enumerated() where !settled.old.contains(position) {
      settleLostEnding(ending, endings)
    }
    let alwaysThere = keysOfAllOldAnswers()
    for (position, ending) in right.enumerated() where !settled.new.contains(position) {
      guard let gain = additionOfAction[ending.action.node.index] else { continue }
      let lacking = alwaysThere.subtracting(ending.keys).sorted()
      guard !lacking.isEmpty else { continue }
      raise(gain, to: .risky, [.response], "answers may now come without \(Wording.names(lacking))")
    }
  }

  private func answerTypes(of side: FlowSide) -> [DataType] {
    side.screens.flatMap { screen in
      screen.actions.filter { $0.name == "complete" }.map {
        side.typing.type(ofPayload: $0.payload, on: screen, for: .response)
      }
    }
  }

  private mutating func settleLostEnding(_ ending: PlacedAction, _ endings: AnswerTypes) {
    guard let loss = removalOfAction[ending.action.node.index] else { return }
    let answer = old.typing.type(ofPayload: ending.action.payload, on: ending.screen, for: .response)
    if endings.hasOne(fitting: answer) { return }
    let keys = ending.keys.sorted()
    let what = keys.isEmpty ? "the answer that ended there" : "an answer with \(Wording.names(keys))"
    raise(loss, to: .breaking, [.response], "\(what) no longer arrives")
  }

  /// The keys that every answer of the old flow held; none if it had no answers of its own.
  private func keysOfAllOldAnswers() -> Set<JSONName> {
    let endings = old.screens.flatMap { screen in
      screen.actions.filter { $0.name == "complete" }.map { PlacedAction(screen: screen, action: $0).keys }
    }
    guard let first = endings.first else { return [] }
    return endings.dropFirst().reduce(first) { $0.intersection($1) }
  }
}
