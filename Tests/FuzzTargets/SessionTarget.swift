import FlowMessages
import FlowModel
import FlowRun
import JSONText

extension FuzzTarget {
  /// Sessions on any flow, and scripts: random steps neither trap nor hang, what is told lies in the file, a formula
  /// gives the same twice, and exploring ends.
  static let session = FuzzTarget(name: "session") { (bytes) throws(BrokenProperty) in
    let document = JSONDocument(parsing: bytes)
    let flow = Flow(document)
    let program = FlowProgram(flow)
    try playScript(document)
    guard !flow.screens.isEmpty else { return }
    var random = Generator(seed: UInt64(bytes.count))
    for untouched in Untouched.allCases {
      var session = Session(program, untouched: untouched)
      open(&session, &random)
      for _ in 0..<40 { step(&session, &random) }
      try verify(session, in: document)
    }
    let exploration = Explorer(program, budget: 200).explore()
    try require(exploration.stepCount <= 400, "exploring keeps to its bound: \(exploration.stepCount)")
    for note in exploration.notes { try require(lies(note.node.range, in: bytes), "\(note.kind) lies in the file") }
    var recording = ScriptRecording(program, fills: [("name", "Ann"), ("email", "a@b.cd")])
    let script = JSONDocument(parsing: JSONPrinter().print(recording.script(flow: "flow.json")))
    let faults = Script.read(script).faults
    try require(faults.isEmpty, "what is recorded is a script: \(faults.first?.message ?? "")")
  }

  private static func playScript(_ document: JSONDocument) throws(BrokenProperty) {
    let (script, faults) = Script.read(document)
    for fault in faults { try require(lies(fault.range, in: document.bytes), "\(fault.message) lies in the file") }
    guard let script else { return }
    let result = ScriptPlayer(script, FlowProgram(ownFlow.flow)).play()
    for failure in result.failures {
      try require(lies(failure.node.range, in: document.bytes), "\(failure.message) lies in the script")
    }
  }

  private static func open(_ session: inout Session, _ random: inout Generator) {
    var copy = session
    try? copy.open(random.next(below: 3) == 0 ? .navigate(screen: nil, data: nil) : .standard(for: session.program))
    // Without a screen nothing can be tried.
    if copy.current == nil, copy.pending == nil { try? copy.open(.navigate(screen: nil, data: nil)) }
    session = copy
  }

  /// Something that a person, or an endpoint, might do.
  private static func step(_ session: inout Session, _ random: inout Generator) {
    if session.pending != nil { return answer(&session, &random) }
    let components = session.screen?.components ?? []
    guard let component = random.pick(components)?.component else { return }
    let name = component.name ?? ""
    switch random.next(below: 7) {
    case 0, 1: try? session.fill(name, value(&random))
    case 2: try? session.clear(name)
    case 3: try? session.tapFooter()
    case 4: try? session.tap(name: name)
    case 5: try? session.back()
    default: try? session.tap(item: "1")
    }
  }

  private static func answer(_ session: inout Session, _ random: inout Generator) {
    let screens = session.program.screens.map { $0.screen.id ?? "" } + ["SUCCESS"]
    let screen = random.pick(screens) ?? ""
    try? session.receive(.body(["screen": .string(screen.text), "data": ["text": value(&random)]]))
  }

  private static func value(_ random: inout Generator) -> JSONValue {
    let values: [JSONValue] = [
      "1", "", "text", true, false, ["1"], [], "2026-12-24", ["start-date": "2026-12-24", "end-date": "2026-12-26"], 5,
      .null, "99999999999999999999", "-0.5e300",
    ]
    return random.pick(values) ?? .null
  }

  private static func verify(_ session: Session, in document: JSONDocument) throws(BrokenProperty) {
    for event in session.events {
      try require(lies(event.node.range, in: document.bytes), "\(event.kind) lies in the file")
    }
    for note in session.notes {
      try require(lies(note.node.range, in: document.bytes), "\(note.kind) lies in the file")
      try require(!note.message.isEmpty, "\(note.kind) says something")
    }
    for screen in session.program.screens {
      for component in screen.components {
        for formula in component.properties.values {
          let text = JSONDocument(parsing: JSONPrinter().print(formula.json))
          try require(text.root.count == formula.steps.count, "a formula is written step by step")
        }
      }
    }
  }
}
