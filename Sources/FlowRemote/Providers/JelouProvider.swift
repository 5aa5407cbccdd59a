import FlowMessages
package import FlowProject
package import JSONText

/// Jelou: sends flows that were made in its own console, and nothing else.
package struct JelouProvider: Provider {
  package static let entry = Environment.Provider.jelou
  package static let credential = CredentialUse.client
  package static let abilities: Set<Ability> = [.send]

  let bot: String?

  package init(bot: String?) {
    self.bot = bot
  }

  package init(_ environment: Environment) { self.init(bot: environment.bot) }

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

  /// The recipient stands in the address of the call.
  package func outgoing(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    var message = try converted(draft)
    if case .number(let digits) = try draft.recipient(for: Self.shape) { message.recipient = digits }
    message.query = (draft.jelouType ?? draft.message.addressedType).map { [HTTPRequest.Field("type", $0)] } ?? []
    return message
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
