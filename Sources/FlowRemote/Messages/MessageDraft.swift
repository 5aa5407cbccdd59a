package import FlowMessages
import JSONText

/// A message that is to be sent, with what the command line, the project and the account know about it.
package struct MessageDraft: Sendable {
  package let message: Message
  /// Takes the place of the message's own recipient.
  package var recipient: Recipient?
  /// The flow's id on the environment's account, for shapes that take no name.
  package var flowID: String?
  /// The flow's name on the environment's account, for shapes that take no id.
  package var flowName: String?
  /// The one screen on which the flow can be opened; nil if the flow is not known or has several.
  package var entryScreen: String?
  /// What Jelou calls `type` in the address of its call.
  package var jelouType: String?

  package init(_ message: Message) {
    self.message = message
  }

  /// The message as it is written.
  var body: JSONValue { JSONValue(message.node) }

  /// What the message says; throws for shapes that are not a whole message.
  private func content() throws(RemoteError) -> MessageContent {
    guard var content = message.content else {
      throw RemoteError(
        .findings,
        "the environment's provider cannot send \(message.shape.description) like this; nothing was sent",
        advice: "write it as a whole message in the provider's own shape"
      )
    }
    content.flowID = content.flowID ?? flowID
    content.flowName = content.flowName ?? flowName
    return content
  }

  /// The body of a message that is in a provider's own shape already.
  func addressed(by shape: MessageShape) throws(RemoteError) -> JSONValue {
    if recipient == nil, message.keepsRecipient { return body }
    return message.shape.addressed(body, to: try recipient(for: message.shape), isReplaced: recipient != nil)
  }

  /// What the message says in another shape; throws if that has no place for it.
  func written(in shape: MessageShape) throws(RemoteError) -> JSONValue {
    var content = try content()
    content.recipient = try recipient(for: shape)
    if shape.needsScreen, !content.isDataExchange { content.screen = content.screen ?? entryScreen }
    do throws(MessageContent.Refusal) {
      return try shape.write(content)
    } catch {
      throw Self.failure(error, shape)
    }
  }

  private static func failure(_ refusal: MessageContent.Refusal, _ shape: MessageShape) -> RemoteError {
    switch refusal {
    case .notCarried(let what):
      RemoteError(.findings, "a message of \(shape.owner) cannot carry \(what); nothing was sent")
    case .noScreen:
      RemoteError(
        .findings,
        "a message of \(shape.owner) names the screen that the flow is opened on, and this one does not; nothing was "
          + "sent",
        advice: "write it as 'screen' into 'flow_action_payload'"
      )
    case .onlyRead:
      RemoteError(.unsupported, "\(shape.description) is read, not written; nothing was sent")
    }
  }

  /// Who gets the message; throws if nobody says, or what is said is neither a number nor a user id.
  func requiredRecipient() throws(RemoteError) -> Recipient {
    if let recipient { return recipient }
    guard let text = message.recipient.map({ $0.string ?? $0.sourceText }) ?? message.addressedUser else {
      throw RemoteError(
        .usage,
        "the message does not say who gets it; nothing was sent",
        advice: "name the recipient with '--to'"
      )
    }
    if let recipient = Self.recipient(text) { return recipient }
    throw RemoteError(
      .findings,
      "the recipient '\(text)' is neither a phone number nor a business-scoped user id; nothing was sent",
      advice: "write the country code and the number in digits, or name the recipient with '--to'"
    )
  }

  /// The recipient that a text names; nil if it names none.
  ///
  /// A number has 5 to 20 digits and begins with its country code, never with 0. What 1msg calls `chatId` counts as
  /// the number in it.
  package static func recipient(_ text: String) -> Recipient? {
    let isChat = text.hasSuffix("@c.us")
    guard let recipient = Recipient(isChat ? String(text.dropLast("@c.us".count)) : text) else { return nil }
    if case .number(let digits) = recipient, !(5...20).contains(digits.utf8.count) || digits.first == "0" { return nil }
    return recipient
  }

  /// The recipient, where messages of that shape can reach them.
  func recipient(for shape: MessageShape) throws(RemoteError) -> Recipient {
    let recipient = try requiredRecipient()
    guard case .userID(let id) = recipient, !shape.takesUserIDs else { return recipient }
    throw RemoteError(
      .unsupported,
      "'\(id)' is a business-scoped user id, and \(shape.owner) sends to phone numbers only; nothing was sent",
      advice: "give the recipient's phone number with '--to', or use an environment of provider 'graph'"
    )
  }
}
