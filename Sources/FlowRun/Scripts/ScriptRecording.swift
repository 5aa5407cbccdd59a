import FlowLanguage
import FlowModel
public import JSONText

/// Goes through a flow with given answers, and writes down what happened as a script.
public struct ScriptRecording {
  private let endpoint: ExampleEndpoint
  private var session: Session
  private var fills: [(name: JSONName, text: String)]
  private var steps: [JSONValue] = []
  private var visits: [Int: Int] = [:]

  /// Inputs that had to be answered and for which nothing was given; examples were filled in.
  public private(set) var exampleNames: [JSONName] = []
  /// Given answers that were not used, with the reason: their input never appeared or refused them.
  public private(set) var unused: [(name: JSONName, reason: String)] = []

  /// How often one screen may come, so that a flow that goes round ends.
  private static let mostVisits = 3
  private static let mostSteps = 500

  /// Opens the flow as a message filled from its examples would; `fills` are answers by the names of inputs.
  public init(_ program: FlowProgram, fills: [(name: JSONName, text: String)]) {
    endpoint = ExampleEndpoint(program: program)
    session = Session(program)
    self.fills = fills
  }

  /// The session at the end.
  public var finished: Session { session }

  /// Goes through the flow, and gives the script; `flow` is the path to the flow from the script.
  public mutating func script(flow: String) -> JSONValue {
    let launch = Session.Launch.standard(for: session.program)
    _ = attempt { session throws(Session.Obstacle) in try session.open(launch) }
    while session.end == nil, steps.count < Self.mostSteps, takeTurn() {}
    for fill in fills { unused.append((fill.name, "no screen on the way has an input of this name")) }
    var members: [JSONValue.Member] = [
      .init("flow", .string(flow)), .init("launch", launch.json), .init("steps", .array(steps)),
    ]
    switch session.end {
    case .answer(let answer): members.append(.init("end", ["answer": answer]))
    case .closed: members.append(.init("end", ["closed": true]))
    case .broken, nil: break
    }
    return .object(members)
  }

  private mutating func takeTurn() -> Bool {
    if let request = session.pending { return answer(request) }
    guard let position = session.current else { return false }
    fillGiven()
    if session.pending != nil { return true }
    fillNeeded()
    if session.pending != nil { return true }
    visits[position, default: 0] += 1
    return visits[position, default: 0] <= Self.mostVisits && tapOn()
  }

  private mutating func answer(_ request: Session.Request) -> Bool {
    let body = endpoint.likelyAnswer(to: request, in: session)
    var asked: [JSONValue.Member] = [.init("action", .string(request.action))]
    if let screen = request.screen { asked.append(.init("screen", .string(screen.text))) }
    if let members = request.data.members, !members.isEmpty { asked.append(.init("data", request.data)) }
    steps.append(["request": .object(asked), "answer": body])
    return attempt { session throws(Session.Obstacle) in try session.receive(.body(body)) } == nil
  }

  /// What was given for the screen, as far as its inputs can be used.
  private mutating func fillGiven() {
    var rest: [(name: JSONName, text: String)] = []
    for fill in fills {
      guard session.pending == nil, let screen = session.screen, let index = screen.component(named: fill.name),
        screen.components[index].fact != .navigationList
      else {
        rest.append(fill)
        continue
      }
      guard session.state?.components[index].isShown ?? false else {
        rest.append(fill)
        continue
      }
      let value = screen.components[index].value(spelled: fill.text)
      if let reason = self.fill(fill.name, value) { unused.append((fill.name, reason)) }
    }
    fills = rest
  }

  private mutating func fillNeeded() {
    for _ in 0..<6 {
      guard session.pending == nil, session.end == nil, let state = session.state, let screen = session.screen,
        !state.waitingFor.isEmpty
      else { return }
      for index in state.waitingFor where session.pending == nil {
        let component = screen.components[index]
        guard let name = component.component.name,
          let value = ExampleInput(session: session, component: component).value, fill(name, value) == nil
        else { continue }
        exampleNames.append(name)
      }
    }
  }

  private mutating func fill(_ name: JSONName, _ value: JSONValue) -> String? {
    let reason = attempt { session throws(Session.Obstacle) in try session.fill(name, value) }
    if reason == nil { steps.append(["fill": .object([.init(name, value)])]) }
    return reason
  }

  /// Presses the Footer, or taps an item of a list: the given one, else the first.
  private mutating func tapOn() -> Bool {
    if attempt({ session throws(Session.Obstacle) in try session.tapFooter() }) == nil {
      steps.append(["tap": "footer"])
      return true
    }
    guard let list = session.screen?.components.first(where: { $0.fact == .navigationList }) else { return false }
    let given = fills.firstIndex { $0.name == list.component.name }
    let id = given.map { JSONName(fills[$0].text) } ?? session.rules(list).options.first(where: \.isEnabled)?.id
    guard let id, attempt({ session throws(Session.Obstacle) in try session.tap(item: id) }) == nil else {
      return false
    }
    if let given { fills.remove(at: given) }
    steps.append(["tap": ["item": .string(id.text)]])
    return true
  }

  /// Nil if it could be done, else the reason.
  private mutating func attempt(_ body: (inout Session) throws(Session.Obstacle) -> Void) -> String? {
    do throws(Session.Obstacle) {
      try body(&session)
      return nil
    } catch {
      return error.message
    }
  }
}

extension Session.Launch {
  /// As a script says it.
  fileprivate var json: JSONValue {
    switch self {
    case .dataExchange: ["action": "data_exchange"]
    case .navigate(let screen, let data):
      .object(
        [screen.map { JSONValue.Member("screen", .string($0.text)) }, data.map { JSONValue.Member("data", $0) }]
          .compactMap(\.self)
      )
    }
  }
}

extension ComponentProgram {
  /// An answer as a command line spells it: text, `true`, ids with commas between them, or JSON.
  fileprivate func value(spelled text: String) -> JSONValue {
    if text.hasPrefix("[") || text.hasPrefix("{") {
      let document = JSONDocument(parsing: text)
      if document.faults.isEmpty { return JSONValue(document.root) }
    }
    switch fact {
    case .optIn: return text == "true" ? true : text == "false" ? false : .string(text)
    case .checkboxGroup, .chipsSelector, .photoPicker, .documentPicker:
      return .array(text.split(separator: ",").map { .string(String($0)) })
    default: return .string(text)
    }
  }
}
