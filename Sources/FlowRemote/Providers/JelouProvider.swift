import FlowMessages
package import JSONText

/// Jelou: sends flows that were made in its own console, and nothing else.
package struct JelouProvider: Provider {
  package static let name = "jelou"
  package static let defaultBaseURL = "https://api.jelou.ai"
  package static let abilities: Set<Ability> = [.send]

  let bot: String?

  package init(bot: String?) {
    self.bot = bot
  }

  package var subject: String? { bot.map { "bot \($0)" } }

  package func failure(_ answer: HTTPAnswer, _ body: JSONValue?) -> PlatformError? {
    guard !(200..<300).contains(answer.status), let body else { return nil }
    // The text comes as a string or as a list of strings.
    let texts = body["message"].map { $0.text.map { [$0] } ?? $0.elements.compactMap(\.text) } ?? []
    var error = PlatformError(status: answer.status, message: texts.joined(separator: "; "))
    error.title = body["error"]?["key"]?.text
    error.details = body["error"]?["description"]?.text
    return error
  }

  package func shape(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    switch draft.message.shape {
    case .templateDefinition: throw lacks(.createTemplate)
    case .template, .templateButton, .oneMsgTemplate: throw lacks(.sendTemplate)
    default: break
    }
    let recipient = try draft.requiredNumber("Jelou")
    let type = draft.jelouType ?? draft.message.addressedType
    let query = type.map { [HTTPRequest.Field("type", $0)] } ?? []
    if draft.message.shape == .jelou {
      return OutgoingMessage(.flow, body: draft.body, recipient: recipient, query: query)
    }
    let body = try body(try draft.content(), entryScreen: draft.entryScreen)
    return OutgoingMessage(.flow, body: body, recipient: recipient, query: query)
  }

  private func body(_ content: FlowMessage, entryScreen: String?) throws(RemoteError) -> JSONValue {
    func refuse(if isTrue: Bool, _ what: String) throws(RemoteError) {
      try MessageDraft.refuse("Jelou", if: isTrue, what)
    }
    try refuse(if: content.isDataExchange, "the action 'data_exchange'")
    try refuse(if: content.flowName == nil, "the id of a flow: give its name there as 'flow_name'")
    try refuse(if: content.header != nil && content.headerText == nil, "a header that is no text")
    try refuse(if: content.headerText == nil, "a message without a header, which is its title")
    try refuse(if: content.footer == nil, "a message without a footer, which is its caption")
    guard let screen = content.screen ?? entryScreen else {
      throw RemoteError(
        .findings,
        "a message of Jelou names the screen that the flow is opened on, and this one does not; nothing was sent",
        advice: "write it as 'screen' into 'flow_action_payload'"
      )
    }
    var payload: [JSONValue.Member] = [.init("screen", .string(screen))]
    if let data = content.data { payload.append(.init("data", data)) }
    var parameters: [JSONValue.Member] = []
    parameters.add("flow_name", content.flowName)
    parameters.add("flow_cta", content.cta)
    parameters.append(.init("flow_action_payload", .object(payload)))
    var members: [JSONValue.Member] = []
    members.add("title", content.headerText)
    members.add("text", content.body)
    members.add("caption", content.footer)
    members.append(.init("parameters", .object(parameters)))
    return .object(members)
  }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue> {
    guard message.kind == .flow else { throw lacks(message.kind == .definition ? .createTemplate : .sendTemplate) }
    guard let bot else { throw RemoteError(.usage, "the environment names no 'bot'; nothing was sent") }
    guard let recipient = message.recipient else {
      throw RemoteError(.usage, "who gets the message is not given", advice: "name the recipient with '--to'")
    }
    let path = "/v1/bots/\(Percent.encode(bot))/users/\(Percent.encode(recipient))/flow_message"
    let request = HTTPRequest(.post, path, query: message.query, body: .json(message.body))
    return Call("send the message", request, effect: .message) { value throws(RemoteError) in value }
  }
}
