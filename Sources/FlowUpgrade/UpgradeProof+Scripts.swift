import FlowLanguage
import FlowModel
import FlowRun
import JSONText

extension UpgradeProof {
  /// Each script of the flow must have the same result with both flows; days that are written differently are equal.
  mutating func playScripts() {
    guard !work.options.scripts.isEmpty else { return }
    let (old, new) = (FlowProgram(work.flow), FlowProgram(result))
    for document in work.options.scripts {
      guard let script = Script.read(document).script else { continue }
      let (before, after) = (ScriptPlayer(script, old).play(), ScriptPlayer(script, new).play())
      // A script that fails with the old flow proves nothing.
      guard before.hasPassed, let difference = difference(before, after) else { continue }
      work.leave(
        at: difference.node ?? work.flow.node,
        recipe: "simulation",
        "a simulation script of the flow no longer passes: \(difference.message)"
      )
    }
  }

  private func difference(_ before: ScriptResult, _ after: ScriptResult) -> (message: String, node: JSONNode?)? {
    for (one, other) in zip(before.session.events, after.session.events) {
      let isSame = one.kind == other.kind && one.screen == other.screen && one.data.isSame(as: other.data)
      if !isSame { return ("'\(one.kind.rawValue)' hands on other data, or leads elsewhere", one.node) }
    }
    if before.session.events.count == after.session.events.count { return nil }
    guard let failure = after.failures.first else { return ("more or less happens than before", nil) }
    return (failure.message, nil)
  }
}

extension JSONValue {
  /// Whether both are the same, but for days that one writes in milliseconds.
  fileprivate func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.object(let left), .object(let right)):
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
    case (.string(let left), .string(let right)):
      return JSONName(left) == JSONName(right) || Stamp(left) != nil && CalendarDay(right) != nil
    default: return self == other
    }
  }
}
