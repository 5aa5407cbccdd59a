import FlowLanguage
import FlowModel
import JSONText

/// One run of a script, step by step; it ends at the first step that fails.
struct ScriptRun {
  let script: Script
  var session: Session
  let comparison: ValueComparison
  /// Nil where the answers of the script count.
  private let endpoint: LiveEndpoint?
  private(set) var failures: [ScriptResult.Failure] = []
  /// The id of the screen that is shown before each step that was played.
  private(set) var screens: [JSONName?] = []
  private var step: Int? = 0

  init(script: Script, session: Session, comparison: ValueComparison, endpoint: LiveEndpoint? = nil) {
    self.endpoint = endpoint
    self.script = script
    self.session = session
    self.comparison = comparison
  }

  mutating func play(_ launch: Session.Launch) {
    attempt(at: script.launch?.node ?? script.flow) { session throws(Session.Obstacle) in try session.open(launch) }
    for (position, step) in script.steps.enumerated() where failures.isEmpty {
      self.step = position + 1
      screens.append(session.screen?.screen.id)
      play(step)
      if failures.isEmpty { checkEndedWell(at: step.node) }
    }
    step = nil
    if failures.isEmpty { finish() }
  }

  /// A session that broke without a step that says why has failed here.
  private mutating func checkEndedWell(at node: JSONNode) {
    guard case .broken(let message, let place)? = session.end else { return }
    fail("the phone shows an error and ends the flow: \(message)", node, place)
  }

  private mutating func fail(
    _ message: String,
    _ node: JSONNode,
    _ flowNode: JSONNode?,
    _ comparison: ScriptResult.Comparison? = nil
  ) {
    failures.append(
      .init(
        step: step,
        message: message,
        comparison: comparison,
        node: node,
        flowNode: flowNode,
        screen: session.screen?.name
      )
    )
  }

  /// Does what a person does; what can't be done is a failure at the innermost value of the script that says it.
  private mutating func attempt(
    at node: JSONNode,
    _ body: (inout Session) throws(Session.Obstacle) -> Void
  ) {
    do throws(Session.Obstacle) {
      try body(&session)
    } catch {
      let place = error.path.reduce(node) { node, name in node[name] ?? node }
      fail(error.message, place, error.node)
    }
  }

  // MARK: Steps

  private mutating func play(_ step: Script.Step) {
    switch step.kind {
    case .fill(let members):
      for member in members where failures.isEmpty {
        // An input that can't be used is wrong by its name, another fault by the answer.
        attempt(at: session.canUse(member.name) ? member.value : member.key) { session throws(Session.Obstacle) in
          try session.fill(member.name, JSONValue(member.value))
        }
      }
    case .clear(let names):
      for name in names where failures.isEmpty {
        attempt(at: name) { session throws(Session.Obstacle) in try session.clear(name.name ?? "") }
      }
    case .tap(let tap, let node):
      attempt(at: node) { session throws(Session.Obstacle) in
        switch tap {
        case .footer: try session.tapFooter()
        case .name(let name): try session.tap(name: name)
        case .text(let text): try session.tap(text: text)
        case .item(let id, let list): try session.tap(item: id, of: list)
        }
      }
    case .back: attempt(at: step.node) { session throws(Session.Obstacle) in try session.back() }
    case .close: attempt(at: step.node) { session throws(Session.Obstacle) in try session.close() }
    case .request(let expected, let answer): play(expected, answer, in: step)
    case .expect(let expected): check(expected)
    }
  }

  private mutating func play(_ expected: JSONNode, _ answer: JSONNode, in step: Script.Step) {
    guard let request = session.pending else {
      let state = session.end.map { $0.description } ?? "screen '\(session.screenName)' waits for a person"
      return fail("the flow has sent no request: \(state)", expected, session.screen?.screen.node)
    }
    var comparison = comparison
    comparison.optional = ["action", "screen", "flow_token", "version", "data"]
    let differences =
      comparison.differences(expected, request.json, "the request")
      + (expected["data"] == nil && expected["~data"] == nil ? noData(request, expected) : [])
    tell(differences, request.node)
    guard failures.isEmpty else { return }
    guard let endpoint else {
      return attempt(at: answer) { session throws(Session.Obstacle) in try session.receive(.init(answer)) }
    }
    let reply = endpoint.ask(request)
    for fault in reply.faults { fail("the endpoint's answer: \(fault)", expected, request.node) }
    guard failures.isEmpty, let live = reply.answer else { return }
    // What is refused stands in no file: the step is the place.
    do throws(Session.Obstacle) {
      try session.receive(live)
    } catch {
      fail("the endpoint's answer: \(error.message)", expected, error.node)
    }
  }

  /// A request without `data` expects that none is sent.
  private func noData(_ request: Session.Request, _ expected: JSONNode) -> [ValueComparison.Difference] {
    guard let members = request.data.members, !members.isEmpty else { return [] }
    return [
      .init(
        node: expected,
        message: "the request has data, and the script expects none",
        expected: nil,
        found: request.data
      )
    ]
  }

  private mutating func tell(_ differences: [ValueComparison.Difference], _ flowNode: JSONNode?) {
    for difference in differences {
      let found = difference.found.map { JSONPrinter().print($0) } ?? "nothing"
      let expected = difference.expected.map { JSONPrinter().print($0) }
      let comparison =
        difference.found == nil && expected == nil
        ? nil : ScriptResult.Comparison(expected: expected ?? "nothing", found: found)
      fail(difference.message, difference.node, flowNode, comparison)
    }
  }

  // MARK: The end

  private mutating func finish() {
    if let pending = session.pending {
      let node = script.end?.node ?? script.steps.last?.node ?? script.flow
      return fail(
        "nobody answers \(pending.description): a 'request' step with its 'answer' is missing",
        node,
        pending.node
      )
    }
    switch (script.end, session.end) {
    case (nil, _): checkEndedWell(at: script.steps.last?.node ?? script.flow)
    case (.answer(let expected), .answer(let found)):
      var comparison = comparison
      comparison.optional = expected["flow_token"] == nil ? ["flow_token"] : []
      tell(comparison.differences(expected, found, "the answer"), session.events.last?.node)
    case (.closed, .closed): break
    case (let end?, nil):
      fail("the flow has not ended: it shows screen '\(session.screenName)'", end.node, session.screen?.screen.node)
    case (let wanted?, let found?):
      fail("the flow should have ended otherwise: \(found.description)", wanted.node, found.node)
    }
  }

  // MARK: Expectations

  private mutating func check(_ expected: JSONNode) {
    if let end = session.end {
      return fail("no screen is shown any more: \(end.description)", expected, end.node)
    }
    guard session.screen != nil else {
      return fail("no screen is shown yet: the flow waits for the answer to INIT", expected, session.pending?.node)
    }
    for member in expected.members { check(member.name, member.value) }
  }

  private mutating func check(_ name: JSONName, _ value: JSONNode) {
    switch name {
    case "screen":
      let found = session.screen?.screen.id
      guard found != value.name else { return }
      let comparison = ScriptResult.Comparison(expected: value.sourceText, found: quoted(found?.text))
      fail("another screen is shown", value, session.screen?.screen.node["id"], comparison)
    case "visible", "hidden", "enabled", "disabled":
      for element in value.elements { check(name, of: element) }
    case "text":
      for text in value.kind == .string ? [value] : value.elements { checkText(text) }
    case "data": checkMembers(value, "data") { $0.data($1) }
    case "form": checkMembers(value, "the form") { $0.answer($1) }
    case "error":
      guard session.snackbar != value.string else { return }
      fail(
        "the text over the Footer is not as expected",
        value,
        session.screen?.screen.node,
        .init(expected: value.sourceText, found: quoted(session.snackbar))
      )
    case "footer": checkFooter(value)
    default: break
    }
  }

  private func quoted(_ text: String?) -> String { text.map(JSONPrinter.quoted) ?? "nothing" }

  private mutating func check(_ expectation: JSONName, of element: JSONNode) {
    guard let name = element.name, let screen = session.screen, let state = session.state else { return }
    guard let index = screen.component(named: name) else {
      let names = screen.components.compactMap(\.component.name)
      let hint = Spelling.hint(near: name, in: names)
      return fail("screen '\(screen.name)' has no component '\(name)'\(hint)", element, screen.screen.node["id"])
    }
    let node = screen.components[index].node
    let found = state.components[index]
    let isAsExpected =
      switch expectation {
      case "visible": found.isShown
      case "hidden": !found.isShown
      case "enabled": found.isShown && found.isEnabled
      default: found.isShown && !found.isEnabled
      }
    guard !isAsExpected else { return }
    let what =
      !found.isShown
      ? "hidden\(session.reasonOfHiding(index))"
      : expectation == "hidden" ? "visible" : found.isEnabled ? "enabled" : "disabled"
    fail("'\(name)' should be \(expectation), and is \(what)", element, node)
  }

  private mutating func checkText(_ element: JSONNode) {
    guard let text = element.string else { return }
    let texts = session.shownTexts
    guard !texts.contains(where: { $0.contains(text) }) else { return }
    let shown = texts.prefix(12).map(JSONPrinter.quoted).joined(separator: ", ")
    let more = texts.count > 12 ? ", …" : ""
    fail(
      "screen '\(session.screenName)' does not show this text",
      element,
      session.screen?.screen.node,
      .init(expected: element.sourceText, found: shown + more)
    )
  }

  private mutating func checkMembers(
    _ expected: JSONNode,
    _ what: String,
    _ value: (Session, JSONName) -> JSONValue?
  ) {
    for member in expected.members {
      let found = value(session, member.name)
      if member.value.kind == .null, Values.isEmpty(found), found != "" { continue }
      tell(comparison.differences(member.value, found, "'\(member.name)' in \(what)"), session.screen?.screen.node)
    }
  }

  private mutating func checkFooter(_ value: JSONNode) {
    guard let screen = session.screen, let state = session.state else { return }
    let canPress = state.canPressFooter && !session.isTokenInvalid && session.pending == nil
    guard canPress != value.bool else { return }
    var reason = "can be pressed"
    if !canPress {
      var copy = session
      reason = "can't be pressed"
      do throws(Session.Obstacle) { try copy.tapFooter() } catch { reason = error.message }
    }
    let place =
      state.waitingFor.first.map { screen.components[$0].node } ?? state.footer.map { screen.components[$0].node }
    let message = canPress ? "the Footer \(reason), and should not be" : "the Footer should be pressable: \(reason)"
    fail(message, value, place ?? screen.screen.node)
  }
}

extension Session.Answer {
  /// The answer that a script gives.
  init(_ node: JSONNode) {
    if let status = node["status"]?.integer, status != 200 {
      self = .status(status, message: node["error_msg"]?.string)
    } else {
      self = .body(JSONValue(node))
    }
  }
}
