import FlowLanguage
import FlowModel
import JSONText

extension Session {
  /// Opens the flow; to be called once, first.
  ///
  /// With `dataExchange` the session waits for the answer to `INIT` afterwards.
  public mutating func open(_ launch: Launch) throws(Obstacle) {
    let root = program.flow.node
    switch launch {
    case .dataExchange:
      guard program.flow.hasEndpoint else {
        throw Obstacle("the flow has no endpoint that could answer INIT: it declares no 'data_api_version'", root)
      }
      ask("INIT", screen: nil, data: .object([]), root)
    case .navigate(let name, let data):
      let position = try entry(name)
      let screen = program.screens[position]
      let members = data?.members ?? []
      if data != nil, data?.members == nil { throw Obstacle("the data of a launch must be an object", root) }
      try checkLaunch(members, of: screen)
      stores[position].data.merge(members)
      noteMissingData(given: members, on: position, at: screen.screen.node["data"] ?? screen.screen.node)
      history = [position]
      record(.`init`, screen.screen.node, .object(members))
      appear()
    }
  }

  private func entry(_ name: JSONName?) throws(Obstacle) -> Int {
    let root = program.flow.node
    let names = program.entries.map { program.screens[$0].name }
    guard let name else {
      guard let first = program.entries.first else { throw Obstacle("the flow has no screen to open", root) }
      return first
    }
    guard let position = program.position(of: name) else {
      throw Obstacle("the flow has no screen '\(name)'", root, path: ["screen"])
    }
    guard program.entries.contains(position) else {
      throw Obstacle(
        "the flow can't be opened on '\(name)', because other screens lead there; it can on \(names.quoted)",
        program.screens[position].screen.node["id"] ?? root,
        path: ["screen"]
      )
    }
    return position
  }

  /// Throws if launch data does not fit the data model, as sending the message would fail.
  private func checkLaunch(_ members: [JSONValue.Member], of screen: ScreenProgram) throws(Obstacle) {
    for member in members {
      guard let declared = screen.screen.data?.member(member.key) else { continue }
      guard let fault = declared.declaration.firstMismatch(of: member.value) else { continue }
      throw Obstacle(
        "'\(member.key)' of screen '\(screen.name)' is declared \(fault)",
        declared.key,
        path: ["data", member.key]
      )
    }
  }
}

extension DataDeclaration {
  /// What is declared and what is there instead, at the first place that does not fit: `a number, but is a string`.
  func firstMismatch(of value: JSONValue) -> String? {
    // The check works on nodes of a text, and values of an answer have none.
    let document = JSONDocument(parsing: JSONPrinter().print(value))
    guard let mismatch = mismatches(of: document.root).first else { return nil }
    let tokens = mismatch.node.pointer.tokens
    let place = tokens.isEmpty ? "" : " at '\(tokens.joined(separator: "."))'"
    switch mismatch.reason {
    case .differs(let expected, let given): return "\(expected)\(place), but is \(given.description)"
    case .missingMember(let name): return "with the member '\(name)'\(place), which is not there"
    }
  }
}
