import FlowCrypto
import FlowRemote
import JSONText

// What the pages of the phone, and tests, ask of the sandbox.

extension SandboxMachine {
  /// Whether there is a webhook, which is all that the machine has to know.
  mutating func setWebhook(_ isThere: Bool) {
    change { $0.hasWebhook = isThere }
  }

  /// Notes, once, that a message was read.
  mutating func read(_ id: String) throws(GraphFailure) -> JSONValue {
    guard let index = state.messages.firstIndex(where: { $0.id == id }) else { throw .noObject(id, method: "post") }
    if !state.messages[index].isRead {
      change { $0.messages[index].isRead = true }
      deliver("read", of: state.messages[index])
    }
    return ["success": true]
  }

  /// Takes a completed answer, and delivers it to the business; a preview's answer is dropped.
  mutating func answer(_ request: SandboxRequest, _ parameters: Parameters) throws(GraphFailure) -> JSONValue {
    let place = try place(request)
    guard let answer = parameters["answer"], case .object = answer else { throw .missing("answer") }
    guard !place.isPreview else { return ["told": "A preview sends its answer to nobody."] }
    let session = parameters.text("session") ?? ""
    guard let index = state.messages.firstIndex(where: { $0.id == place.message }) else {
      throw .noObject(place.message, method: "post")
    }
    if !session.isEmpty, state.messages[index].answers.contains(where: { $0.session == session }) {
      return ["told": .string(whereItGoes)]
    }
    let sent = SandboxAnswer(
      id: "wamid.\(word(40))",
      session: session,
      button: place.button,
      time: now,
      response: withFilesAsMessagesHaveThem(answer)
    )
    change { $0.messages[index].answers.append(sent) }
    deliver(sent, to: state.messages[index])
    return ["told": .string(whereItGoes), "id": .string(sent.id)]
  }

  private var whereItGoes: String {
    state.hasWebhook
      ? "The answer is on its way to the webhook."
      : "The answer is in /_sandbox/deliveries; there is no webhook to post it to."
  }

  /// The answer with files as the closing message names them: without what only endpoints need.
  private func withFilesAsMessagesHaveThem(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map(withFilesAsMessagesHaveThem))
    case .object(let members):
      if let id = value["media_id"]?.text, let media = state.media.first(where: { $0.id == id }) {
        return [
          "file_name": .string(media.name), "mime_type": .string(media.type),
          "sha256": media.metadata["plaintext_hash"] ?? "", "id": .string(media.id),
        ]
      }
      return .object(members.map { .init($0.key, withFilesAsMessagesHaveThem($0.value)) })
    default: return value
    }
  }

  // MARK: For tests

  func listMessages(_ request: SandboxRequest) -> JSONValue {
    let revision = chatRevision
    // A page that has all that there is asks for no more.
    if request.query.contains(where: { $0.name == "revision" && $0.value == revision }) {
      return ["data": [], "revision": .string(revision)]
    }
    let all = state.messages.map { message -> JSONValue in
      let account = account(of: message)
      return [
        "id": .string(message.id), "to": .string(message.recipient), "timestamp": .string("\(message.time)"),
        "account": .string(account.id), "phone_number_id": .string(account.phoneNumber),
        "status": message.isRead ? "read" : "delivered", "message": message.content,
        "buttons": .array(
          message.launches.map { launch in
            [
              "text": .string(launch.label), "flow_id": .string(launch.flow), "flow_token": .string(launch.token),
              "flow_action": launch.asksEndpoint ? "data_exchange" : "navigate",
              "mode": launch.isDraft ? "draft" : "published",
              "disabled": obstacle(to: launch).map(JSONValue.string) ?? false,
            ]
          }
        ),
        "answers": .array(
          message.answers.map { answer in
            ["id": .string(answer.id), "timestamp": .string("\(answer.time)"), "response": answer.response]
          }
        ),
      ]
    }
    return ["data": .array(all), "revision": .string(revision)]
  }

  func listDeliveries() -> JSONValue {
    let all = state.deliveries.map { delivery -> JSONValue in
      [
        "id": .string(delivery.id), "field": .string(delivery.field), "event": .string(delivery.event),
        "about": .string(delivery.subject), "timestamp": .string("\(delivery.time)"),
        "state": .string(delivery.state.rawValue), "attempts": .array(delivery.attempts.map(\.json)),
        "signature": .string(RequestSignature.header(for: Array(delivery.body.utf8), secret: Self.appSecret)),
        "body": JSONValue(JSONDocument(parsing: delivery.body).root),
      ]
    }
    return ["data": .array(all)]
  }

  func listExchanges() -> JSONValue {
    ["data": .array(state.exchanges.map(\.json))]
  }

  /// The secret of the application: what is sent to endpoints and webhooks is signed with it.
  package static let appSecret = "TEST_SECRET"
}
