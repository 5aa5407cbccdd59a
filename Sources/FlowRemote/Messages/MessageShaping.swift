package import FlowMessages
import JSONText

/// Brings a message into the shape in which a provider sends it.
package enum MessageShaping {
  /// The message for `provider`; `recipient`, where given, takes the place of the message's own.
  ///
  /// A message that has the provider's shape already keeps every member. Throws with kind
  /// ``RemoteError/Kind/findings`` if the provider's shape cannot carry what the message says.
  package static func shape(
    _ message: Message,
    for provider: any Provider,
    recipient: String?
  ) throws(RemoteError) -> OutgoingMessage {
    switch provider {
    case is GraphProvider: try graph(message, recipient)
    case is DreamsProvider: try dreams(message, recipient)
    case is OneMsgProvider: try oneMsg(message, recipient)
    default: try jelou(message, recipient)
    }
  }

  private static func graph(_ message: Message, _ recipient: String?) throws(RemoteError) -> OutgoingMessage {
    let body = JSONValue(message.node)
    switch message.shape {
    case .templateDefinition: return OutgoingMessage(.definition, body: body)
    case .template:
      return OutgoingMessage(.template, body: try addressed(body, at: "to", message, recipient.map(JSONValue.string)))
    case .cloud where body["interactive"] != nil:
      return OutgoingMessage(.flow, body: try addressed(body, at: "to", message, recipient.map(JSONValue.string)))
    default: break
    }
    let content = try content(message, recipient)
    var parameters: [JSONValue.Member] = [.init("flow_message_version", "3")]
    parameters.add("flow_token", content.token)
    parameters.add(content.flowID == nil ? "flow_name" : "flow_id", content.flowID ?? content.flowName)
    parameters.add("flow_cta", content.cta)
    parameters.add("mode", content.mode)
    parameters.append(.init("flow_action", content.isDataExchange ? "data_exchange" : "navigate"))
    if let payload = content.payload { parameters.append(.init("flow_action_payload", payload)) }
    var interactive: [JSONValue.Member] = [.init("type", "flow")]
    if let header = content.header { interactive.append(.init("header", header)) }
    interactive.append(.init("body", ["text": .string(content.body ?? "")]))
    if let footer = content.footer { interactive.append(.init("footer", ["text": .string(footer)])) }
    interactive.append(.init("action", ["name": "flow", "parameters": .object(parameters)]))
    var members: [JSONValue.Member] = [
      .init("messaging_product", "whatsapp"), .init("recipient_type", "individual"),
    ]
    members.add("to", content.recipient)
    members += [.init("type", "interactive"), .init("interactive", .object(interactive))]
    if let quoted = content.quoted { members.append(.init("context", ["message_id": .string(quoted)])) }
    return OutgoingMessage(.flow, body: .object(members))
  }

  private static func dreams(_ message: Message, _ recipient: String?) throws(RemoteError) -> OutgoingMessage {
    if message.shape == .dreams {
      let body = try addressed(JSONValue(message.node), at: "to", message, recipient.map(JSONValue.string))
      return OutgoingMessage(.flow, body: body)
    }
    let content = try content(message, recipient)
    try refuse("Dreams", if: content.data != nil, "launch data")
    try refuse("Dreams", if: content.isDataExchange, "the action 'data_exchange'")
    try refuse("Dreams", if: content.flowID == nil, "the name of a flow: give its 'flow_id'")
    try refuse("Dreams", if: content.header != nil && content.headerText == nil, "a header that is not text")
    try refuse("Dreams", if: content.mode == "draft", "the mode 'draft'")
    var members: [JSONValue.Member] = []
    members.add("to", content.recipient)
    members.add("flow_id", content.flowID)
    members.add("header_text", content.headerText)
    members.add("body_text", content.body)
    members.add("footer_text", content.footer)
    members.add("flow_cta", content.cta)
    members.add("screen", content.screen)
    return OutgoingMessage(.flow, body: .object(members))
  }

  private static func oneMsg(_ message: Message, _ recipient: String?) throws(RemoteError) -> OutgoingMessage {
    let number = recipient.map(JSONValue.number)
    switch message.shape {
    case .templateDefinition: return OutgoingMessage(.definition, body: JSONValue(message.node))
    case .oneMsg, .oneMsgTemplate:
      let body = try addressed(
        JSONValue(message.node).without("chatId", if: number != nil),
        at: "phone",
        message,
        number
      )
      return OutgoingMessage(message.shape == .oneMsg ? .flow : .template, body: body)
    default: break
    }
    let content = try content(message, recipient)
    try refuse("1msg", if: content.flowID == nil, "the name of a flow: give its 'flow_id'")
    var members: [JSONValue.Member] = []
    if let recipient = content.recipient { members.append(.init("phone", .number(recipient))) }
    if let header = content.header {
      members.append(.init("header", content.headerText.map(JSONValue.string) ?? header))
    }
    members.add("body", content.body)
    members.add("footer", content.footer)
    members.add("flowId", content.flowID)
    members.add("flowToken", content.token ?? "unused")
    members.add("flowCta", content.cta)
    members.add("flowAction", content.isDataExchange ? "data_exchange" : "navigate")
    if let payload = content.payload { members.append(.init("flowActionPayload", payload)) }
    members.add("mode", content.mode)
    members.add("quotedMsgId", content.quoted)
    return OutgoingMessage(.flow, body: .object(members))
  }

  private static func jelou(_ message: Message, _ recipient: String?) throws(RemoteError) -> OutgoingMessage {
    if message.shape == .jelou {
      return OutgoingMessage(.flow, body: JSONValue(message.node), recipient: recipient)
    }
    let content = try content(message, recipient)
    try refuse("Jelou", if: content.isDataExchange, "the action 'data_exchange'")
    try refuse("Jelou", if: content.flowName == nil, "the id of a flow: give its name there as 'flow_name'")
    try refuse("Jelou", if: content.header != nil && content.headerText == nil, "a header that is not text")
    try refuse("Jelou", if: content.headerText == nil, "a message without a header, which is its title")
    try refuse("Jelou", if: content.footer == nil, "a message without a footer, which is its caption")
    var parameters: [JSONValue.Member] = []
    parameters.add("flow_name", content.flowName)
    parameters.add("flow_cta", content.cta)
    if let payload = content.payload { parameters.append(.init("flow_action_payload", payload)) }
    var members: [JSONValue.Member] = []
    members.add("title", content.headerText)
    members.add("text", content.body)
    members.add("caption", content.footer)
    members.append(.init("parameters", .object(parameters)))
    return OutgoingMessage(.flow, body: .object(members), recipient: recipient ?? content.recipient)
  }
}

extension MessageShaping {
  private static func content(_ message: Message, _ recipient: String?) throws(RemoteError) -> FlowMessage {
    guard var content = FlowMessage(message) else {
      throw RemoteError(
        .findings,
        "the environment's provider cannot send \(message.shape.description) like this",
        advice: "write it as a whole message in the provider's own shape"
      )
    }
    content.recipient = recipient ?? content.recipient
    guard content.recipient != nil else { throw noRecipient }
    return content
  }

  private static let noRecipient = RemoteError(
    .usage,
    "who gets the message is not given",
    advice: "name the recipient with '--to'"
  )

  /// A body with the recipient set, or replaced in its place.
  private static func addressed(
    _ body: JSONValue,
    at name: String,
    _ message: Message,
    _ recipient: JSONValue?
  ) throws(RemoteError) -> JSONValue {
    guard let recipient else {
      if message.recipient == nil { throw noRecipient }
      return body
    }
    guard case .object(var members) = body else { return body }
    if let index = members.lastIndex(where: { $0.key == name }) {
      members[index].value = recipient
    } else {
      members.insert(.init(name, recipient), at: members.first?.key == "messaging_product" ? 1 : 0)
    }
    // A user id in the place of a number would be a second recipient.
    return JSONValue.object(members).without("recipient", if: name == "to")
  }

  private static func refuse(_ provider: String, if isTrue: Bool, _ what: String) throws(RemoteError) {
    if isTrue { throw RemoteError(.findings, "a message of \(provider) cannot carry \(what); nothing was sent") }
  }
}

extension FlowMessage {
  /// The screen and its data, if the message says either.
  fileprivate var payload: JSONValue? {
    guard !isDataExchange, screen != nil || data != nil else { return nil }
    var members: [JSONValue.Member] = []
    members.add("screen", screen)
    if let data { members.append(.init("data", data)) }
    return .object(members)
  }
}

extension [JSONValue.Member] {
  fileprivate mutating func add(_ name: String, _ text: String?) {
    if let text { append(.init(name, .string(text))) }
  }
}

extension JSONValue {
  fileprivate func without(_ name: String, if isTrue: Bool) -> JSONValue {
    guard isTrue, case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != name })
  }
}
