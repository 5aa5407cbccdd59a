import FlowMessages
import FlowRemote
import JSONText

// Messages, from the call that sends one to what stands in the chat.

extension SandboxMachine {
  mutating func send(_ parameters: Parameters, _ account: SandboxAccount) throws(GraphFailure) -> JSONValue {
    guard parameters.text("messaging_product") == "whatsapp" else {
      throw GraphFailure(100, "(#100) The parameter messaging_product is required.")
    }
    // Businesses say with the same call that they read something.
    if parameters.text("status") == "read", parameters.text("message_id") != nil { return ["success": true] }
    let (recipient, contact) = try recipient(parameters, account)
    let type = parameters.text("type") ?? "text"
    var message = SandboxMessage(
      id: "wamid.\(word(40))",
      recipient: recipient,
      flows: [],
      time: now,
      account: account.id
    )
    switch type {
    case "template":
      let value = Self.decoded(parameters["template"])
      let template = try template(value, account)
      message.launches = try templateLaunches(template, value)
      message.content = ["type": "template", "template": value ?? .null]
      message.shown = ShownMessage(template, filledBy: value)
    case "interactive":
      let value = Self.decoded(parameters["interactive"])
      message.launches = [try interactiveLaunch(value, account)]
      message.content = ["type": "interactive", "interactive": value ?? .null]
      message.shown = ShownMessage(interactive: value)
    case "text":
      let value = Self.decoded(parameters["text"])
      guard let body = value?["body"]?.text, !body.isEmpty else { throw .missingValue("text.body") }
      message.content = ["type": "text", "text": value ?? .null]
      message.shown = ShownMessage(body: body)
    default:
      let details = "The sandbox sends interactive flow messages, templates and texts only."
      throw .message(131051, "Unsupported message type", details: details)
    }
    message.flows = message.launches.map(\.flow)
    for flow in state.flows where flow.status == "THROTTLED" && message.flows.contains(flow.id) {
      try requireUnderLimit(flow)
    }
    let sent = message
    change { $0.messages.append(sent) }
    for status in ["sent", "delivered"] { deliver(status, of: sent) }
    return answer(to: sent, contact, isTemplate: type == "template")
  }

  private func answer(to message: SandboxMessage, _ contact: JSONValue.Member, isTemplate: Bool) -> JSONValue {
    var sent: [JSONValue.Member] = [.init("id", .string(message.id))]
    if isTemplate { sent.append(.init("message_status", "accepted")) }
    return [
      "messaging_product": "whatsapp",
      "contacts": [.object([.init("input", .string(message.recipient)), contact])],
      "messages": [.object(sent)],
    ]
  }

  /// The recipient, and the name of the member that the answer returns: a number or a user id, not both.
  private func recipient(
    _ parameters: Parameters,
    _ account: SandboxAccount
  ) throws(GraphFailure) -> (String, JSONValue.Member) {
    guard let recipient = parameters.text("to") ?? parameters.text("recipient") else { throw .missingValue("to") }
    // With both, `to` wins.
    let isNumber = parameters["to"] != nil
    let digits = isNumber ? recipient.filter(\.isNumber) : ""
    guard !isNumber || (5...20).contains(digits.count) && !Recipient.isUserID(recipient) else {
      throw .invalidValue("to is not a phone number.")
    }
    guard isNumber || Recipient.isUserID(recipient) else {
      throw .invalidValue("recipient is not a business-scoped user id.")
    }
    guard digits != account.digits else {
      throw .message(131021, "Recipient cannot be sender", details: "Sender and recipient are the same number.")
    }
    return (recipient, isNumber ? .init("wa_id", .string(digits)) : .init("user_id", .string(recipient)))
  }

  /// A throttled flow may be sent ten times an hour.
  private func requireUnderLimit(_ flow: SandboxFlow) throws(GraphFailure) {
    let recent = state.messages.filter { $0.flows.contains(flow.id) && $0.time > now - 3600 }
    guard recent.count >= 10 else { return }
    throw .message(
      132_069,
      "Flow is throttled",
      details: "Flow is in throttled state and 10 messages using this flow were already sent in the last hour."
    )
  }
}
