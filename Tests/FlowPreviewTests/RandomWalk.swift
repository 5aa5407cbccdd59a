import FlowLanguage
import FlowModel
import JSONText

@testable import FlowPreview
@testable import FlowRun

/// One session in which things are done by chance, and what is there after each.
struct RandomWalk {
  private let program: FlowProgram
  private var session: Session
  private var state: UInt64
  private let first: Int
  private let isOpenedByEndpoint: Bool
  /// What the endpoint answered since it was last asked for.
  private var replies: [JSONValue] = []

  init(_ program: FlowProgram, seed: UInt64) {
    self.program = program
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
    session = Session(program)
    let entries = program.entries
    first = entries.isEmpty ? 0 : entries[Int(seed) % entries.count]
    isOpenedByEndpoint = program.flow.hasEndpoint && seed % 3 == 2
    if isOpenedByEndpoint {
      try? session.open(.dataExchange)
    } else {
      try? session.open(
        .navigate(screen: program.screens[first].screen.id, data: .object(program.exampleData(first)))
      )
    }
    answer()
  }

  private mutating func random(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return count > 0 ? Int(state >> 33) % count : 0
  }

  private mutating func answer() {
    for _ in 0..<20 {
      guard let request = session.pending else { return }
      let answer = nextAnswer(request)
      switch answer {
      case .status(let status, let message):
        replies.append(["status": .number(String(status)), "message": message.map(JSONValue.string) ?? .null])
      case .body(let body):
        var reply: [JSONValue.Member] = [.init("body", body)]
        if let params = body["data"]?["extension_message_response"]?["params"] {
          reply.append(.init("params", program.formula(ofParams: params).json))
        }
        replies.append(.object(reply))
      }
      try? session.receive(answer)
    }
  }

  /// What an endpoint may answer: mostly what leads on, now and then what a phone refuses.
  private mutating func nextAnswer(_ request: Session.Request) -> Session.Answer {
    let endpoint = ExampleEndpoint(program: program)
    let likely = endpoint.likelyAnswer(to: request, in: session)
    let screen = random(max(1, program.screens.count))
    switch random(24) {
    case 0: return .status(427, message: "over")
    case 1: return .status(500, message: "wrong")
    case 2: return .body(endpoint.answer(screen))
    case 3: return .body(["screen": likely["screen"] ?? "", "data": []])
    case 4: return .body(["screen": "NOWHERE", "data": [:]])
    case 5: return .body(["data": [:]])
    case 6: return .body(["screen": "SUCCESS"])
    case 7:
      let name = session.screen?.components.compactMap(\.component.name).first ?? "none"
      let params: JSONValue = ["typed": .string("${form.\(name)}"), "flow_token": "T", "all": ["`1 + 2`", .null]]
      return .body(["screen": "SUCCESS", "data": ["extension_message_response": ["params": params]]])
    case 8: return .body(changed(likely) { $0 + [.init("error_message", "Not today")] })
    case 9: return .body(changed(likely) { $0.isEmpty ? [.init("more", 1)] : Array($0.dropFirst()) })
    case 10: return .body(changed(likely) { $0.map { .init($0.key, $0.value.text == nil ? "a text" : 5) } })
    case 11: return .body(["screen": "SUCCESS", "data": ["extension_message_response": ["params": "text"]]])
    default: return .body(likely)
    }
  }

  private func changed(_ answer: JSONValue, _ change: ([JSONValue.Member]) -> [JSONValue.Member]) -> JSONValue {
    ["screen": answer["screen"] ?? "", "data": .object(change(answer["data"]?.members ?? []))]
  }

  /// What was done, and what is there after it.
  mutating func run(steps count: Int) -> JSONValue {
    let opened = JSONValue.array(replies)
    let begun = snapshot(false)
    var steps: [JSONValue] = []
    for _ in 0..<count {
      guard session.end == nil, session.state != nil, let step = nextStep() else { break }
      var hasThrown = false
      replies = []
      do { try perform(step) } catch { hasThrown = true }
      answer()
      let result: [JSONValue.Member] = [.init("answers", .array(replies)), .init("after", snapshot(hasThrown))]
      steps.append(.object((step.members ?? []) + result))
    }
    return [
      "open": .number(String(first)), "init": .bool(isOpenedByEndpoint), "answers": opened, "after": begun,
      "steps": .array(steps),
    ]
  }

  private mutating func nextStep() -> JSONValue? {
    guard let screen = session.screen, let state = session.state else { return nil }
    if state.canPressFooter, random(3) == 0 { return ["kind": "footer"] }
    switch random(14) {
    case 0: return ["kind": "footer"]
    case 1: return ["kind": "back"]
    default: break
    }
    // Now and then something that is hidden.
    let usable = screen.components.filter { state.components[$0.component.index].isShown || random(25) == 0 }
    guard !usable.isEmpty else { return ["kind": "footer"] }
    let component = usable[random(usable.count)]
    let index = JSONValue.number(String(component.component.index))
    switch component.component.fact {
    case .navigationList:
      let options = session.rules(component).options
      guard !options.isEmpty else { return ["kind": "back"] }
      return ["kind": "item", "component": index, "value": .string(options[random(options.count)].id.text)]
    case .embeddedLink: return ["kind": "tap", "component": index]
    case .optIn where random(3) == 0: return ["kind": "tap", "component": index]
    default: break
    }
    guard component.component.isInput, let name = component.component.name,
      screen.component(named: name) == component.component.index
    else { return ["kind": "footer"] }
    if random(8) == 0 { return ["kind": "clear", "name": .string(name.text)] }
    let example = ExampleInput(session: session, component: component)
    let odd: [JSONValue] = ["", " ", "12", "9.9", "a@b.co", "x@y", "2026-01-14", "+1 (555) 01", true, []]
    let values = random(4) == 0 ? odd : example.alternatives(["5", "12"]) + example.candidates
    guard !values.isEmpty else { return ["kind": "footer"] }
    return ["kind": "fill", "name": .string(name.text), "value": values[random(values.count)]]
  }

  private mutating func perform(_ step: JSONValue) throws {
    let name = JSONName(step["name"]?.text ?? "")
    switch step["kind"]?.text {
    case "fill": try session.fill(name, step["value"] ?? .null)
    case "clear": try session.clear(name)
    case "footer": try session.tapFooter()
    case "back": try session.back()
    case "tap":
      guard case .number(let text)? = step["component"], let index = Int(text) else { return }
      try session.tap(index)
    default:
      guard case .number(let text)? = step["component"], let index = Int(text),
        let list = session.screen?.components[index]
      else { return }
      guard session.state?.components[index].isShown ?? false else {
        throw Session.Obstacle("hidden", program.flow.node)
      }
      try session.tap(item: JSONName(step["value"]?.text ?? ""), of: list.component.name)
    }
  }

  private func snapshot(_ hasThrown: Bool) -> JSONValue {
    let events = session.events.map { event -> JSONValue in
      [
        "event": .string(event.kind.rawValue), "screen": event.screen.map { .string($0.text) } ?? .null,
        "pointer": .string(event.node.pointer.description), "data": event.data,
      ]
    }
    let (end, answer) = outcome
    guard let screen = session.screen, let state = session.state else {
      return ["screen": .null, "end": end, "answer": answer, "events": .array(events)]
    }
    let shown = screen.components.filter { state.components[$0.component.index].isShown }
    let faults = state.waitingFor.map { index in
      "\(screen.components[index].component.name ?? "") \(state.components[index].fault?.description ?? "")"
    }
    var drawer = Drawer(session, ScreenDrawing(screen, program), prefix: "phone")
    drawer.draw()
    return [
      "screen": screen.screen.id.map { .string($0.text) } ?? .null, "end": end, "answer": answer,
      "footer": .bool(state.canPressFooter && !session.isTokenInvalid),
      "snackbar": session.snackbar.map(JSONValue.string) ?? .null,
      "shown": .array(shown.map { .string($0.component.node.pointer.description) }),
      "faults": .array(faults.map(JSONValue.string)), "events": .array(events),
      "html": .string(String(decoding: drawer.html.bytes, as: UTF8.self)), "threw": .bool(hasThrown),
    ]
  }

  /// How it ended, and with which answer.
  private var outcome: (JSONValue, JSONValue) {
    switch session.end {
    case .answer(let value): ("answer", value)
    case .closed: ("closed", .null)
    case .broken: ("broken", .null)
    case nil: (.null, .null)
    }
  }
}
