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

  init(_ program: FlowProgram, seed: UInt64) {
    self.program = program
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
    session = Session(program)
    let entries = program.entries
    first = entries.isEmpty ? 0 : entries[Int(seed) % entries.count]
    try? session.open(
      .navigate(screen: program.screens[first].screen.id, data: .object(program.exampleData(first)))
    )
    answer()
  }

  private mutating func random(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return count > 0 ? Int(state >> 33) % count : 0
  }

  private mutating func answer() {
    for _ in 0..<20 {
      guard let request = session.pending else { return }
      try? session.receive(.body(ExampleEndpoint(program: program).likelyAnswer(to: request, in: session)))
    }
  }

  /// What was done, and what is there after it.
  mutating func run(steps count: Int) -> JSONValue {
    var steps: [JSONValue] = []
    for _ in 0..<count {
      guard session.end == nil, session.state != nil, let step = nextStep() else { break }
      var hasThrown = false
      do { try perform(step) } catch { hasThrown = true }
      answer()
      steps.append(.object((step.members ?? []) + [.init("after", snapshot(hasThrown))]))
    }
    return ["open": .number(String(first)), "steps": .array(steps)]
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
      return ["kind": "item", "component": index, "value": .string(options[random(options.count)].id)]
    case .embeddedLink: return ["kind": "tap", "component": index]
    case .optIn where random(3) == 0: return ["kind": "tap", "component": index]
    default: break
    }
    guard component.component.isInput, let name = component.component.name,
      screen.component(named: name) == component.component.index
    else { return ["kind": "footer"] }
    if random(8) == 0 { return ["kind": "clear", "name": .string(name)] }
    let example = ExampleInput(session: session, component: component)
    let odd: [JSONValue] = ["", " ", "12", "9.9", "a@b.co", "x@y", "2026-01-14", "+1 (555) 01", true, []]
    let values = random(4) == 0 ? odd : example.alternatives(["5", "12"]) + example.candidates
    guard !values.isEmpty else { return ["kind": "footer"] }
    return ["kind": "fill", "name": .string(name), "value": values[random(values.count)]]
  }

  private mutating func perform(_ step: JSONValue) throws {
    let name = step["name"]?.text ?? ""
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
      try session.tap(item: step["value"]?.text ?? "", of: list.component.name)
    }
  }

  private func snapshot(_ hasThrown: Bool) -> JSONValue {
    guard let screen = session.screen, let state = session.state else { return [:] }
    let shown = screen.components.filter { state.components[$0.component.index].isShown }
    let faults = state.waitingFor.map { index in
      "\(screen.components[index].component.name ?? "") \(state.components[index].fault?.description ?? "")"
    }
    let events = session.events.map { event -> JSONValue in
      [
        "event": .string(event.kind.rawValue), "screen": event.screen.map(JSONValue.string) ?? .null,
        "pointer": .string(event.node.pointer.description), "data": event.data,
      ]
    }
    var drawer = Drawer(session, ScreenDrawing(screen, program), prefix: "phone")
    drawer.draw()
    var end: JSONValue = .null
    var answer: JSONValue = .null
    switch session.end {
    case .answer(let value):
      end = "answer"
      answer = value
    case .closed: end = "closed"
    case .broken: end = "broken"
    case nil: break
    }
    return [
      "screen": screen.screen.id.map(JSONValue.string) ?? .null, "end": end, "answer": answer,
      "footer": .bool(state.canPressFooter),
      "shown": .array(shown.map { .string($0.component.node.pointer.description) }),
      "faults": .array(faults.map(JSONValue.string)), "events": .array(events),
      "html": .string(String(decoding: drawer.html.bytes, as: UTF8.self)), "threw": .bool(hasThrown),
    ]
  }
}
