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

  /// What the message says; throws for shapes that are no whole message.
  func content() throws(RemoteError) -> FlowMessage {
    guard var content = FlowMessage(message) else {
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

  /// Who a text means; nil for one that nobody can be reached by.
  ///
  /// A number has 5 to 20 digits and begins with its country code, never with 0. What 1msg calls `chatId` counts as
  /// the number in it.
  package static func recipient(_ text: String) -> Recipient? {
    let isChat = text.hasSuffix("@c.us")
    guard let recipient = Recipient(isChat ? String(text.dropLast("@c.us".count)) : text) else { return nil }
    if case .number(let digits) = recipient, !(5...20).contains(digits.utf8.count) || digits.first == "0" { return nil }
    return recipient
  }

  /// The digits of the recipient's number, for providers that reach nobody else.
  func requiredNumber(_ provider: String) throws(RemoteError) -> String {
    switch try requiredRecipient() {
    case .number(let digits): return digits
    case .userID(let id):
      throw RemoteError(
        .unsupported,
        "'\(id)' is a business-scoped user id, and \(provider) sends to phone numbers only; nothing was sent",
        advice: "give the recipient's phone number with '--to', or use an environment of provider 'graph'"
      )
    }
  }

  /// Throws if the shape has no place for something that the message says.
  static func refuse(_ provider: String, if isTrue: Bool, _ what: String) throws(RemoteError) {
    if isTrue { throw RemoteError(.findings, "a message of \(provider) cannot carry \(what); nothing was sent") }
  }
}

extension FlowMessage {
  /// The screen and its data, if the message says either.
  var payload: JSONValue? {
    guard !isDataExchange, screen != nil || data != nil else { return nil }
    var members: [JSONValue.Member] = []
    members.add("screen", screen)
    if let data { members.append(.init("data", data)) }
    return .object(members)
  }
}

extension [JSONValue.Member] {
  /// Adds a text if there is one.
  mutating func add(_ name: String, _ text: String?) {
    if let text { append(.init(name, .string(text))) }
  }
}

extension JSONValue {
  /// This object without a member.
  func without(_ name: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != name })
  }

  /// This object with a member set in its place, else as the first one behind `messaging_product`.
  func setting(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var members) = self else { return self }
    if let index = members.lastIndex(where: { $0.key == name }) {
      members[index].value = value
    } else {
      members.insert(.init(name, value), at: members.first?.key == "messaging_product" ? 1 : 0)
    }
    return .object(members)
  }
}
