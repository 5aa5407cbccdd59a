import FlowLanguage
import FlowModel
package import JSONText

/// Plays a script on a flow.
public struct ScriptPlayer: Sendable {
  private let script: Script
  private let program: FlowProgram
  private let launch: Session.Launch
  private let token: String?

  /// A player of `script`; `launch` and `token` are those of its message, if it names one.
  public init(_ script: Script, _ program: FlowProgram, message: (launch: Session.Launch, token: String?)? = nil) {
    self.script = script
    self.program = program
    token = script.token ?? message?.token
    launch = message?.launch ?? script.sessionLaunch ?? .standard(for: program)
  }

  /// Plays it for phones that leave out inputs that were never touched, for those that send them empty, or for both.
  ///
  /// A script that holds for one of both has passed; what differs is a note.
  public func play(untouched: Untouched? = nil) -> ScriptResult {
    if let untouched {
      // With a chosen behaviour of phones no note about other phones is wanted.
      var result = run(untouched, ValueComparison())
      result.notes.removeAll { $0.kind == .untouchedInputSent }
      return result
    }
    let absent = run(.absent, ValueComparison())
    if absent.hasPassed { return noting(absent, run(.empty, ValueComparison(ignoresEmpty: true))) }
    var empty = run(.empty, ValueComparison())
    guard empty.hasPassed else { return absent }
    empty.notes.append(
      Session.Note(
        kind: .untouchedDifference,
        message: "this holds only for phones that send untouched inputs empty; others leave them out",
        node: absent.failures.first?.flowNode ?? program.flow.node
      )
    )
    return empty
  }

  /// The id of the screen that is shown before each step, as far as the script can be played.
  package func screens() -> [JSONName?] {
    let session = Session(program, token: token, untouched: .absent)
    var run = ScriptRun(script: script, session: session, comparison: ValueComparison())
    run.play(launch)
    return run.screens
  }

  /// Plays it once, with the answers of an endpoint instead of the script's.
  package func play(untouched: Untouched, endpoint: LiveEndpoint) -> ScriptResult {
    let session = Session(program, token: token ?? endpoint.token, untouched: untouched)
    var run = ScriptRun(script: script, session: session, comparison: ValueComparison(), endpoint: endpoint)
    run.play(launch)
    return ScriptResult(failures: run.failures, session: run.session, notes: run.session.notes)
  }

  /// The result with a note about what differs if untouched inputs are sent empty.
  private func noting(_ absent: ScriptResult, _ empty: ScriptResult) -> ScriptResult {
    var result = absent
    let kind = Session.Note.Kind.untouchedDifference
    let clause = "on phones that send untouched inputs empty"
    if let failure = empty.failures.first {
      let message = "\(clause) this script fails: \(failure.message)"
      result.notes.append(.init(kind: kind, message: message, node: failure.flowNode ?? program.flow.node))
      return result
    }
    for (one, other) in zip(absent.session.events, empty.session.events) {
      let known = Set((one.data.members ?? []).map(\.key))
      let names = (other.data.members ?? []).map(\.key).filter { !known.contains($0) }
      guard !names.isEmpty else { continue }
      let verb = names.count == 1 ? "arrives" : "arrive"
      let message = "\(clause) \(names.quoted(atMost: 8)) \(verb) empty; on others not at all"
      // One note for the action says what those for its single inputs do.
      result.notes.removeAll { $0.kind == .untouchedInputSent && one.node.range.contains($0.node.range.lowerBound) }
      result.notes.append(.init(kind: kind, message: message, node: one.node))
    }
    return result
  }

  private func run(_ untouched: Untouched, _ comparison: ValueComparison) -> ScriptResult {
    let session = Session(program, token: token, untouched: untouched)
    var run = ScriptRun(script: script, session: session, comparison: comparison)
    run.play(launch)
    return ScriptResult(failures: run.failures, session: run.session, notes: run.session.notes)
  }
}

extension Script {
  /// The launch that the script says itself; nil where it names a message, or says nothing.
  fileprivate var sessionLaunch: Session.Launch? {
    switch launch?.kind {
    case .navigate(let screen, let data): .navigate(screen: screen?.name, data: data.map { JSONValue($0) })
    case .dataExchange: .dataExchange
    case .message, nil: nil
    }
  }
}

extension Session.Launch {
  /// The default launch: as `flowjson message` makes it, filled from the examples.
  public static func standard(for program: FlowProgram) -> Session.Launch {
    if program.flow.hasEndpoint { return .dataExchange }
    guard let entry = program.entries.first else { return .navigate(screen: nil, data: nil) }
    let members = program.screens[entry].screen.data?.members ?? []
    let data = members.map { JSONValue.Member($0.name, ExampleValue.value($0.declaration)) }
    return .navigate(screen: program.screens[entry].screen.id, data: data.isEmpty ? nil : .object(data))
  }
}
