import FlowMessages
import FlowModel
import FlowRemote
import JSONText

extension SandboxMachine {
  mutating func send(_ parameters: Parameters, _ account: SandboxAccount) throws(GraphFailure) -> JSONValue {
    guard parameters.text("messaging_product") == "whatsapp" else {
      throw GraphFailure(100, "(#100) The parameter messaging_product is required.")
    }
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
    let flows: [SandboxFlow]
    let isTemplate = parameters.text("type") == "template"
    if isTemplate {
      flows = try templateFlows(Self.decoded(parameters["template"]), account)
    } else if parameters.text("type") == "interactive" {
      flows = [try interactiveFlow(Self.decoded(parameters["interactive"]), account)]
    } else {
      let details = "The sandbox sends interactive flow messages and templates only."
      throw .message(131051, "Unsupported message type", details: details)
    }
    for flow in flows where flow.status == "THROTTLED" { try requireUnderLimit(flow) }
    let message = SandboxMessage(
      id: "wamid.\(word(40))",
      recipient: recipient,
      flows: flows.map(\.id),
      time: now
    )
    change { $0.messages.append(message) }
    var sent: [JSONValue.Member] = [.init("id", .string(message.id))]
    if isTemplate { sent.append(.init("message_status", "accepted")) }
    // Of the two ways to name a person only one is answered.
    let contact: JSONValue.Member = isNumber ? .init("wa_id", .string(digits)) : .init("user_id", .string(recipient))
    return [
      "messaging_product": "whatsapp",
      "contacts": [.object([.init("input", .string(recipient)), contact])],
      "messages": [.object(sent)],
    ]
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

  private func requireSendable(_ flow: SandboxFlow, draft: Bool) throws(GraphFailure) {
    switch flow.status {
    case "BLOCKED": throw .message(132_068, "Flow is blocked", details: "Flow is in blocked state.")
    case "DEPRECATED": throw .invalidValue("The Flow is deprecated and cannot be sent.")
    case "DRAFT" where !draft && !flow.wasPublished:
      throw .invalidValue("The Flow is a draft: publish it, or send it with mode draft.")
    default: break
    }
    if draft, flow.draft == nil { throw .invalidValue("The Flow has no Flow JSON.") }
  }

  // MARK: Interactive messages

  private func interactiveFlow(_ value: JSONValue?, _ account: SandboxAccount) throws(GraphFailure) -> SandboxFlow {
    guard let value, value["type"]?.text == "flow" else { throw .invalidValue("interactive.type must be flow.") }
    try require(value["body"]?["text"], "body.text", 1...1024)
    if let footer = value["footer"] { try require(footer["text"], "footer.text", 1...60) }
    if let header = value["header"], header["type"]?.text == "text" {
      try require(header["text"], "header.text", 1...60)
    }
    guard value["action"]?["name"]?.text == "flow", let parameters = value["action"]?["parameters"] else {
      throw .invalidValue("action.name must be flow, and action.parameters must be there.")
    }
    guard parameters["flow_message_version"]?.text == "3" else {
      throw .invalidValue("flow_message_version must be 3.")
    }
    try require(parameters["flow_cta"], "flow_cta", 1...30)
    let flow = try flow(named: parameters, account)
    let mode = parameters["mode"]?.text ?? "published"
    guard ["draft", "published"].contains(mode) else { throw .invalidValue("mode must be draft or published.") }
    try requireSendable(flow, draft: mode == "draft")
    try checkLaunch(parameters, of: flow, draft: mode == "draft")
    return flow
  }

  private func require(_ value: JSONValue?, _ name: String, _ length: ClosedRange<Int>) throws(GraphFailure) {
    guard let text = value?.text else { throw .missingValue(name) }
    guard length.contains(text.unicodeScalars.count) else {
      throw .invalidValue("\(name) must have \(length.lowerBound) to \(length.upperBound) characters.")
    }
  }

  private func flow(named parameters: JSONValue, _ account: SandboxAccount) throws(GraphFailure) -> SandboxFlow {
    let (id, name) = (parameters["flow_id"]?.text, parameters["flow_name"]?.text)
    guard (id == nil) != (name == nil) else { throw .invalidValue("Give exactly one of flow_id and flow_name.") }
    let flow = state.flows.first { $0.account == account.id && (id.map($0.id.isEqual) ?? ($0.name == name)) }
    guard let flow else {
      throw .invalidValue("\(id == nil ? "flow_name" : "flow_id") does not name a Flow that can be sent.")
    }
    return flow
  }

  private func checkLaunch(_ parameters: JSONValue, of flow: SandboxFlow, draft: Bool) throws(GraphFailure) {
    let action = parameters["flow_action"]?.text ?? "navigate"
    let payload = parameters["flow_action_payload"]
    guard ["navigate", "data_exchange"].contains(action) else {
      throw .invalidValue("flow_action must be navigate or data_exchange.")
    }
    guard action == "navigate" else {
      guard payload == nil else {
        throw .message(
          100,
          "Invalid parameter",
          details: "flow_action_payload is not allowed when flow_action is data_exchange."
        )
      }
      return
    }
    if let data = payload?["data"], data.members.isEmpty {
      throw .invalidValue("flow_action_payload.data must be an object with at least one member.")
    }
    guard let screen = payload?["screen"]?.text else { return }
    let text = draft ? flow.draft : flow.published.last
    let document = text.flatMap(bytes(of:)).map { JSONDocument(parsing: $0) }
    guard let document, Flow(document).screen(screen) == nil else { return }
    throw .invalidValue("flow_action_payload.screen is not a screen of the Flow.")
  }

  // MARK: Templates

  private func templateFlows(_ value: JSONValue?, _ account: SandboxAccount) throws(GraphFailure) -> [SandboxFlow] {
    guard let name = value?["name"]?.text else { throw .missingValue("template.name") }
    guard let language = value?["language"]?["code"]?.text else { throw .missingValue("template.language.code") }
    let template = state.templates.first { $0.account == account.id && $0.name == name && $0.language == language }
    guard let template else {
      throw .message(
        132_001,
        "Template name does not exist in the translation",
        details: "template name (\(name)) does not exist in \(language)",
        status: 404
      )
    }
    let buttons = (value?["components"]?.elements ?? []).filter { $0["type"]?.text?.lowercased() == "button" }
    var flows: [SandboxFlow] = []
    for (index, id) in template.flows.sorted(by: { $0.key < $1.key }) {
      guard let button = buttons.first(where: { $0["index"]?.integer == index }) else {
        throw .invalidValue("The flow button at index \(index) has no component.")
      }
      guard button["sub_type"]?.text?.lowercased() == "flow" else {
        throw .invalidValue("Components sub_type invalid at index: \(index) and type: 0")
      }
      guard let flow = state.flows.first(where: { $0.id == id }) else { continue }
      try requireSendable(flow, draft: false)
      flows.append(flow)
    }
    return flows
  }
}

extension GraphFailure {
  fileprivate static func missingValue(_ name: String) -> GraphFailure {
    .message(131_008, "Required parameter is missing", details: "The parameter \(name) is required.")
  }

  fileprivate static func invalidValue(_ details: String) -> GraphFailure {
    .message(131_009, "Parameter value is not valid", details: details)
  }
}

extension String {
  fileprivate func isEqual(_ other: String) -> Bool { self == other }
}
