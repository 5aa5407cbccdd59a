import FlowModel
import JSONText

/// Answers as an endpoint could give, from the examples of the flow.
struct ExampleEndpoint {
  let program: FlowProgram

  /// The answer that leads on: forward for a tap, the same screen for a choice, back for BACK; else the end.
  func likelyAnswer(to request: Session.Request, in session: Session) -> JSONValue {
    guard let origin = request.origin else { return answer(program.entries.first ?? 0) }
    if request.action == "BACK" { return answer(session.history.dropLast().last ?? origin) }
    if request.property != "on-click-action" { return answer(origin) }
    if let next = program.graph.next(after: origin).first(where: { $0 != origin }) { return answer(next) }
    return success(session)
  }

  /// The screens that an answer may lead to.
  func targets(of request: Session.Request, in session: Session) -> [Int] {
    guard let origin = request.origin else { return program.entries }
    let ahead = program.graph.next(after: origin)
    let behind = program.screens.indices.filter { program.hasRoute(from: $0, to: origin) }
    if request.action == "BACK" { return session.history.dropLast().last.map { [$0] } ?? [origin] }
    var seen: Set<Int> = []
    return (ahead + [origin] + behind).filter { seen.insert($0).inserted }
  }

  /// An answer with a screen and all that it declares.
  func answer(_ position: Int, changing changes: [JSONName: JSONValue] = [:]) -> JSONValue {
    guard program.screens.indices.contains(position) else { return ["screen": "SUCCESS"] }
    return [
      "screen": .string(program.screens[position].screen.id?.text ?? ""), "data": data(position, changing: changes),
    ]
  }

  /// All declared data of a screen, from its examples.
  func data(_ position: Int, changing changes: [JSONName: JSONValue] = [:]) -> JSONValue {
    let members = program.screens[position].screen.data?.members ?? []
    return .object(members.map { .init($0.name, changes[$0.name] ?? Self.value($0.declaration)) })
  }

  /// The example; of a list whose example is empty one made-up item, as an endpoint would not send it empty either.
  private static func value(_ declaration: DataDeclaration) -> JSONValue {
    let value = ExampleValue.value(declaration)
    guard value == [], let items = declaration.items else { return value }
    return [ExampleValue.value(items)]
  }

  func success(_ session: Session) -> JSONValue {
    [
      "screen": "SUCCESS",
      "data": ["extension_message_response": ["params": ["flow_token": .string(session.token)]]],
    ]
  }
}
