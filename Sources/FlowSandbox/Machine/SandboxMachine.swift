package import FlowRemote
import JSONText

/// The stand-in of the Graph API as a pure machine: a state and a request give an answer and the next state.
package struct SandboxMachine {
  package static let token = "TEST_TOKEN"

  package private(set) var state: SandboxState
  /// Texts that have to be stored together with the next state, by file name.
  package private(set) var newTexts: [String: [UInt8]] = [:]
  let readText: (String) -> [UInt8]?
  /// Seconds since 1970.
  let now: Int
  let random: () -> UInt64

  /// A machine for one request.
  package init(
    state: SandboxState,
    now: Int,
    random: @escaping () -> UInt64,
    readText: @escaping (String) -> [UInt8]?
  ) {
    self.state = state
    self.now = now
    self.random = random
    self.readText = readText
  }

  /// Answers a request; what it changes is in ``state`` and ``newTexts``.
  package mutating func answer(_ request: SandboxRequest) -> HTTPAnswer {
    answer(ReadRequest(request))
  }

  /// Answers a request whose body was read before.
  mutating func answer(_ read: ReadRequest) -> HTTPAnswer {
    let request = read.request
    let before = state
    let version = request.segments.first ?? ""
    do throws(GraphFailure) {
      if version == "_sandbox" {
        let answer = try answerOwn(read)
        deliverStatusChanges(since: before)
        return answer
      }
      guard Self.isVersion(version) else {
        throw GraphFailure(2500, "Unknown path components: \(request.path)")
      }
      let parameters = try read.parameters.get()
      try authorize(request, parameters)
      let answer = json(try answerGraph(request, parameters), version: version)
      deliverStatusChanges(since: before)
      return answer
    } catch {
      // A refused call changes nothing, whatever it had begun.
      state = before
      newTexts = [:]
      return json(error.body(trace: trace()), status: error.status, version: Self.isVersion(version) ? version : nil)
    }
  }

  private static func isVersion(_ text: String) -> Bool {
    guard text.first == "v" else { return false }
    let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  func authorize(_ request: SandboxRequest, _ parameters: Parameters) throws(GraphFailure) {
    let given: String?
    if let header = request.header("authorization") {
      let words = header.split(separator: " ")
      given = words.count == 2 && words[0].lowercased() == "bearer" ? String(words[1]) : ""
    } else {
      given = parameters.text("access_token")
    }
    guard given != Self.token else { return }
    var failure = GraphFailure(
      190,
      given == nil
        ? "An access token is required to request this resource."
        : "Invalid OAuth access token - Cannot parse access token"
    )
    failure.status = 401
    throw failure
  }

  private mutating func answerGraph(
    _ request: SandboxRequest,
    _ parameters: Parameters
  ) throws(GraphFailure) -> JSONValue {
    let segments = Array(request.segments.dropFirst())
    let node = segments.first ?? ""
    let edge = segments.count > 1 ? segments[1] : nil
    guard segments.count <= 2 else { throw GraphFailure(2500, "Unknown path components: \(request.path)") }
    let call = GraphCall(method: request.method, edge: edge, request: request, parameters: parameters)
    if let account = SandboxAccount.all.first(where: { $0.id == node }) { return try answer(call, on: account) }
    if let account = SandboxAccount.all.first(where: { $0.phoneNumber == node }) {
      return try answer(call, onNumberOf: account)
    }
    if let index = state.flows.firstIndex(where: { $0.id == node }) { return try answer(call, onFlow: index) }
    if edge == nil, request.method == "GET", let media = state.media.first(where: { $0.id == node }) {
      return describeMedia(media, request)
    }
    if edge == "whatsapp_business_encryption" {
      var failure = GraphFailure(803, "(#803) Some of the aliases you requested do not exist: \(node)")
      failure.type = "GraphMethodException"
      failure.status = 404
      throw failure
    }
    throw GraphFailure.noObject(node, method: request.method)
  }

  private mutating func answer(
    _ call: GraphCall,
    on account: SandboxAccount
  ) throws(GraphFailure) -> JSONValue {
    switch (call.method, call.edge) {
    case ("GET", nil): return try call.select(from: account.fields, defaults: SandboxAccount.defaultFields)
    case ("GET", "flows"):
      let flows = state.flows.filter { $0.account == account.id }
      return try page(flows.map { ($0.id, $0) }, call) { flow throws(GraphFailure) in try describe(flow, call) }
    case ("POST", "flows"): return try createFlow(call.parameters, account)
    case ("POST", "migrate_flows"): return try migrate(call.parameters, to: account)
    case ("GET", "phone_numbers"):
      return try page([(account.phoneNumber, account)], call) { account throws(GraphFailure) in
        try call.select(from: account.numberFields, defaults: SandboxAccount.defaultNumberFields)
      }
    case ("POST", "message_templates"): return try createTemplate(call.parameters, account)
    case ("GET", "message_templates"):
      let templates = state.templates.filter { $0.account == account.id }
      return try page(templates.map { ($0.id, $0) }, call) { template throws(GraphFailure) in
        try call.select(from: template.fields, defaults: template.fields.map(\.key.text))
      }
    default: throw .noObject(account.id, method: call.method)
    }
  }

  private mutating func answer(
    _ call: GraphCall,
    onNumberOf account: SandboxAccount
  ) throws(GraphFailure) -> JSONValue {
    switch (call.method, call.edge) {
    case ("GET", nil):
      return try call.select(from: account.numberFields, defaults: SandboxAccount.defaultNumberFields)
    case ("GET", "whatsapp_business_encryption"): return readKey(account)
    case ("POST", "whatsapp_business_encryption"): return try setKey(call.parameters, account)
    case ("POST", "messages"), ("POST", "marketing_messages"): return try send(call.parameters, account)
    default: throw .noObject(account.phoneNumber, method: call.method)
    }
  }

  private mutating func answer(_ call: GraphCall, onFlow index: Int) throws(GraphFailure) -> JSONValue {
    switch (call.method, call.edge) {
    case ("GET", nil):
      invalidatePreview(call, index)
      return try describe(state.flows[index], call)
    case ("POST", nil): return try updateFlow(call.parameters, index)
    case ("DELETE", nil): return try deleteFlow(index)
    case ("GET", "assets"): return try listAssets(call, state.flows[index])
    case ("POST", "assets"): return try uploadFlow(call.parameters, index)
    case ("POST", "publish"): return try publishFlow(index)
    case ("POST", "deprecate"): return try deprecateFlow(index)
    default: throw .noObject(state.flows[index].id, method: call.method)
    }
  }
}

// MARK: What the parts of the machine share

extension SandboxMachine {
  /// Changes the state.
  mutating func change(_ body: (inout SandboxState) -> Void) {
    body(&state)
  }

  /// The next number for something that gets an id or a file.
  mutating func nextSerial() throws(GraphFailure) -> Int {
    guard state.serial < SandboxState.lastSerial else {
      throw GraphFailure(2, "(#2) The sandbox has no ids left; move its folder away to begin anew")
    }
    state.serial += 1
    return state.serial
  }

  /// Keeps a text, or something else with those words around its number, under a new name.
  mutating func keep(
    _ bytes: [UInt8],
    as words: (start: String, end: String) = ("flow-", ".json")
  ) throws(GraphFailure) -> String {
    let file = "\(words.start)\(try nextSerial())\(words.end)"
    // The name was never used before: a file is written once and never changed.
    newTexts[file] = bytes
    return file
  }

  func bytes(of text: FlowText) -> [UInt8]? {
    newTexts[text.file] ?? readText(text.file)
  }

  /// A word that can't be guessed.
  func word(_ length: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<length).map { _ in letters[Int(random() % UInt64(letters.count))] })
  }

  func trace() -> String { "A" + word(22) }

  func json(_ value: JSONValue, status: Int = 200, version: String?) -> HTTPAnswer {
    var headers = [
      HTTPRequest.Field("Content-Type", "application/json; charset=UTF-8"),
      HTTPRequest.Field("x-fb-request-id", trace()),
      HTTPRequest.Field("x-fb-trace-id", trace()),
      HTTPRequest.Field("x-fb-rev", "1000000000"),
      HTTPRequest.Field("X-FB-Debug", word(44)),
    ]
    if let version { headers.append(HTTPRequest.Field("facebook-api-version", version)) }
    return HTTPAnswer(status: status, headers: headers, body: Array(JSONPrinter().print(value).utf8))
  }
}
