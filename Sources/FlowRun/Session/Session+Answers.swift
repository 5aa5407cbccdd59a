import FlowLanguage
import FlowModel
import JSONText

extension Session {
  /// Takes the answer to the request that waits, or refuses it as a phone does; then the session has ended.
  public mutating func receive(_ answer: Answer) throws(Obstacle) {
    guard let request = pending else {
      throw Obstacle("the flow waits for no answer", screen?.screen.node ?? program.flow.node)
    }
    pending = nil
    do throws(Obstacle) {
      switch answer {
      case .status(let status, let message): try receive(status, message, request)
      case .body(let body): try receive(body, request)
      }
    } catch {
      fail(error.message, error.node)
      throw error
    }
  }

  private mutating func receive(_ status: Int, _ message: String?, _ request: Request) throws(Obstacle) {
    switch AnswerRules.Status(status) {
    case .tokenExpired:
      snackbar = message ?? ""
      isTokenInvalid = true
      if history.isEmpty { fail("the token is no longer valid", request.node) }
    case .answer: throw Obstacle("an answer with status 200 needs 'screen'", request.node, path: ["status"])
    case .failure:
      throw Obstacle(
        "the phone shows an error, because the endpoint answered with status \(status)",
        request.node,
        path: ["status"]
      )
    }
  }

  private mutating func receive(_ body: JSONValue, _ request: Request) throws(Obstacle) {
    guard let name = body["screen"]?.text else {
      throw Obstacle("the answer needs 'screen' with the id of a screen, or 'SUCCESS'", request.node, path: ["screen"])
    }
    if let data = body["data"], data.members == nil {
      throw Obstacle("'data' of an answer must be an object", request.node, path: ["data"])
    }
    let members = body["data"]?.members ?? []
    if name == "SUCCESS" { return try finish(members, request) }
    guard let target = program.position(of: JSONName(name)) else {
      throw Obstacle("the flow has no screen '\(name)'", request.node, path: ["screen"])
    }
    try checkMove(to: target, request)
    let data = members.filter { !AnswerRules.ownMembers.contains($0.key) }
    try checkData(data, of: target, request)
    let screen = program.screens[target]
    let place = screen.screen.node["data"] ?? screen.screen.node
    noteEarlierData(given: data, on: target, at: place)
    noteMissingData(given: data, on: target, at: place)
    let isSame = target == current && request.origin == target
    if !isSame {
      stores[target].data.merge(data)
      show(target, from: request.origin)
      guard end == nil else { return }
    }
    record(request.action == "INIT" ? .`init` : .navigate, screen.screen.node, .object(data))
    merge(data, renewing: true)
    if !isSame { appear() }
    snackbar = members.last { $0.key == "error_message" }?.value.text
  }

  /// The end that the endpoint decides: the answer is what it gives as `params`.
  private mutating func finish(_ members: [JSONValue.Member], _ request: Request) throws(Obstacle) {
    let response = members.last { $0.key == "extension_message_response" }?.value
    guard let params = response?["params"] else {
      note(
        .successWithoutParams,
        "SUCCESS without 'extension_message_response.params' closes the flow, and no message is sent",
        request.node
      )
      record(.complete, request.node, .object([]))
      end = .closed
      return
    }
    guard params.members != nil else {
      throw Obstacle(
        "'params' must be an object",
        request.node,
        path: ["data", "extension_message_response", "params"]
      )
    }
    // Bindings in it are worked out like those of a payload.
    let answer = program.formula(ofParams: params).value(from: Stores(stores: stores, screen: current ?? 0)) ?? params
    record(.complete, request.node, answer)
    end = .answer(answer)
  }

  /// Refuses an answer that names a screen to which it may not lead.
  private mutating func checkMove(to target: Int, _ request: Request) throws(Obstacle) {
    let name = program.screens[target].name
    let visited = request.action == "BACK" ? history : []
    switch program.answerRules.fault(movingTo: target, from: request.origin, visited: visited) {
    case nil: return
    case .notAnEntry:
      throw Obstacle(
        "after INIT only an entry screen is accepted, and other screens lead to '\(name)' (invalid-screen-transition)",
        program.screens[target].screen.node["id"] ?? request.node,
        path: ["screen"]
      )
    case .sameScreenWithList:
      throw Obstacle("a screen with a NavigationList can't be answered again", request.node, path: ["screen"])
    case .noRoute:
      let from = request.origin.map { program.screens[$0].name } ?? ""
      let message = "no route leads from '\(from)' to '\(name)', nor back (invalid-screen-transition)"
      let place = program.flow.routingModel?.node[from] ?? request.node
      note(.answerWithoutRoute, message, place)
      throw Obstacle(message, place, path: ["screen"])
    }
  }

  private mutating func checkData(_ data: [JSONValue.Member], of target: Int, _ request: Request) throws(Obstacle) {
    let screen = program.screens[target]
    guard let model = screen.screen.data else {
      guard let first = data.first else { return }
      throw Obstacle(
        "'\(screen.name)' declares no data, and is given '\(first.key)' (payload-schema-error)",
        screen.screen.node["id"] ?? request.node,
        path: ["data", first.key]
      )
    }
    for member in data {
      guard let declared = model.member(member.key), let fault = declared.declaration.firstMismatch(of: member.value)
      else { continue }
      throw Obstacle(
        "'\(member.key)' of '\(screen.name)' is declared \(fault) (payload-schema-error)",
        declared.key,
        path: ["data", member.key]
      )
    }
    for name in AnswerRules.neededNames(of: model, needsAll: request.isFromNavigationList)
    where !data.contains(where: { $0.key == name }) {
      throw Obstacle(
        "'\(screen.name)' needs '\(name)', which is not given (payload-schema-error)",
        model.node,
        path: ["data"]
      )
    }
  }
}
