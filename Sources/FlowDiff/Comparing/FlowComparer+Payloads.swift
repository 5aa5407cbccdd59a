import FlowModel
import JSONText

extension FlowComparer {
  /// Compares what two `complete` actions answer.
  mutating func compareAnswers(_ before: FlowAction, _ after: FlowAction, _ oldScreen: Screen, _ newScreen: Screen) {
    for change in payloadChanges(before.payload, after.payload, oldScreen, newScreen, for: .response) {
      let (kind, impact, words): (ChangeKind, Impact, String) =
        switch change.kind {
        case .added(let type): (.answerKeyAdded, .safe, "answers now also hold '\(change.key)' (\(type))")
        case .removed:
          (.answerKeyRemoved, .breaking, "answers no longer hold '\(change.key)': who reads it finds nothing")
        case .renamed(let name, let newName):
          (
            .answerKeyRenamed, .breaking,
            "'\(name)' in the answers is now called '\(newName)': who reads '\(name)' finds nothing"
          )
        case .retyped(let before, let after):
          (.answerKeyRetyped, .breaking, "'\(change.key)' in the answers was \(before) and is now \(after)")
        case .changed(let words): (.answerValueChanged, .risky, "the value of '\(change.key)' in the answers \(words)")
        }
      report(
        kind,
        impact,
        impact == .safe ? [] : [.response],
        Subject.answer(change.key),
        old: change.old,
        new: change.new,
        words
      )
    }
  }

  /// Compares what two `data_exchange` actions send.
  mutating func compareRequests(_ before: FlowAction, _ after: FlowAction, _ oldScreen: Screen, _ newScreen: Screen) {
    guard hasEndpoint else { return }
    let screen = new.name(of: newScreen.index)
    for change in payloadChanges(before.payload, after.payload, oldScreen, newScreen, for: .endpoint) {
      let (kind, impact, words): (ChangeKind, Impact, String) =
        switch change.kind {
        case .added(let type):
          (.requestKeyAdded, .safe, "'\(screen)' now also sends '\(change.key)' (\(type)) to the endpoint")
        case .removed: (.requestKeyRemoved, .breaking, "'\(screen)' no longer sends '\(change.key)' to the endpoint")
        case .renamed(let name, let newName):
          (.requestKeyRenamed, .breaking, "'\(screen)' sends '\(name)' to the endpoint as '\(newName)' now")
        case .retyped(let before, let after):
          (
            .requestKeyRetyped, .breaking,
            "'\(change.key)' that '\(screen)' sends to the endpoint was \(before) and is now \(after)"
          )
        case .changed(let words):
          (.requestValueChanged, .risky, "the value of '\(change.key)' that '\(screen)' sends to the endpoint \(words)")
        }
      let name = change.new == nil ? old.name(of: oldScreen.index) : screen
      // An open session still sends the old payload to the new server.
      let audiences: Set<Audience> =
        switch change.kind {
        case .added: []
        case .renamed, .retyped: [.endpoint, .inFlight]
        case .removed, .changed: [.endpoint]
        }
      report(kind, impact, audiences, Subject.request(change.key, from: name), old: change.old, new: change.new, words)
    }
  }
}
