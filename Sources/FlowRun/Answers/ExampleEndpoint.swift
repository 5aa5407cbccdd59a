import FlowModel
package import JSONText

/// Answers as an endpoint could give, from what the flow itself says: its routes and its examples.
package struct ExampleEndpoint: Sendable {
  private let rules: AnswerRules

  package init(_ rules: AnswerRules) {
    self.rules = rules
  }

  init(program: FlowProgram) {
    self.init(program.answerRules)
  }

  /// What a request asks for.
  package enum Move: Sendable {
    /// The flow is opened.
    case open
    /// Somebody goes back from a screen, to that one if it is known.
    case back(from: Int, to: Int?)
    /// Something was tapped that leads on.
    case forward(from: Int)
    /// Something was chosen: the same screen is shown again.
    case choice(on: Int)
  }

  /// The screen that the answer shows; nil for the end of the flow.
  package func target(of move: Move) -> Int? {
    switch move {
    case .open: rules.entries.first
    case .back(let origin, let target): target ?? rules.graph.previous(before: origin).first ?? origin
    case .forward(let origin): rules.graph.next(after: origin).first { $0 != origin }
    case .choice(let origin): origin
    }
  }

  /// All declared data of a screen, from its examples.
  package func data(_ position: Int, changing changes: [JSONName: JSONValue] = [:]) -> [JSONValue.Member] {
    let members = rules.flow.screens[position].data?.members ?? []
    return members.map { .init($0.name, changes[$0.name] ?? Self.value($0.declaration)) }
  }

  /// The example; of a list whose example is empty one made-up item, as an endpoint would not send it empty either.
  private static func value(_ declaration: DataDeclaration) -> JSONValue {
    let value = ExampleValue.value(declaration)
    guard value == [], let items = declaration.items else { return value }
    return [ExampleValue.value(items)]
  }
}

// MARK: - Answers to the requests of a session

extension ExampleEndpoint {
  /// The answer that leads on: forward for a tap, the same screen for a choice, back for BACK; else the end.
  func likelyAnswer(to request: Session.Request, in session: Session) -> JSONValue {
    guard let origin = request.origin else { return answer(target(of: .open) ?? 0) }
    let move: Move =
      if request.action == "BACK" {
        .back(from: origin, to: session.history.dropLast().last)
      } else {
        request.property == "on-click-action" ? .forward(from: origin) : .choice(on: origin)
      }
    return target(of: move).map { answer($0) } ?? success(session)
  }

  /// The screens that an answer may lead to.
  func targets(of request: Session.Request, in session: Session) -> [Int] {
    guard let origin = request.origin else { return rules.entries }
    if request.action == "BACK" { return session.history.dropLast().last.map { [$0] } ?? [origin] }
    return rules.targets(from: origin)
  }

  /// An answer with a screen and all that it declares.
  func answer(_ position: Int, changing changes: [JSONName: JSONValue] = [:]) -> JSONValue {
    guard rules.flow.screens.indices.contains(position) else { return ["screen": "SUCCESS"] }
    return [
      "screen": .string(rules.flow.screens[position].id?.text ?? ""),
      "data": .object(data(position, changing: changes)),
    ]
  }

  func success(_ session: Session) -> JSONValue {
    [
      "screen": "SUCCESS",
      "data": ["extension_message_response": ["params": ["flow_token": .string(session.token)]]],
    ]
  }
}
