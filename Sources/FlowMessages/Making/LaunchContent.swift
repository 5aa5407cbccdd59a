import JSONText

/// What a made message says, whatever its form.
struct LaunchContent {
  let name: String
  let id: String
  let recipient: String
  /// What people read above the button.
  let title: String
  let screen: String
  /// The data of the screen; nil if it needs none.
  let data: JSONValue?
  /// Whether the endpoint decides on the first screen.
  let asksEndpoint: Bool

  private static let invitation = "Tap the button to begin."
  private static let button = "Open"
  /// What the platform takes when a message gives none.
  private static let token = "unused"

  func json(_ form: MessageMaker.Form) -> JSONValue {
    switch form {
    case .cloud: cloud
    case .templateButton: templateButton
    case .template: template
    case .jelou: jelou
    case .oneMsg: oneMsg
    case .dreams: dreams
    }
  }

  private var cloud: JSONValue {
    var parameters: [JSONValue.Member] = [
      .init("flow_message_version", "3"),
      .init("flow_name", .string(name)),
      .init("flow_token", .string(Self.token)),
      .init("flow_cta", .string(Self.button)),
      .init("flow_action", asksEndpoint ? "data_exchange" : "navigate"),
    ]
    if !asksEndpoint { parameters.append(.init("flow_action_payload", payload)) }
    return [
      "messaging_product": "whatsapp",
      "recipient_type": "individual",
      "to": .string(recipient),
      "type": "interactive",
      "interactive": [
        "type": "flow",
        "header": ["type": "text", "text": .string(String(title.prefix(60)))],
        "body": ["text": .string(Self.invitation)],
        "action": ["name": "flow", "parameters": .object(parameters)],
      ],
    ]
  }

  private var payload: JSONValue {
    .object([.init("screen", .string(screen))] + (data.map { [.init("data", $0)] } ?? []))
  }

  private var templateButton: JSONValue {
    var action: [JSONValue.Member] = [.init("flow_token", .string(Self.token))]
    if let data { action.append(.init("flow_action_data", data)) }
    return [
      "type": "button",
      "sub_type": "flow",
      "index": "0",
      "parameters": [["type": "action", "action": .object(action)]],
    ]
  }

  private var template: JSONValue {
    [
      "messaging_product": "whatsapp",
      "to": .string(recipient),
      "type": "template",
      "template": [
        "name": "<TEMPLATE_NAME>",
        "language": ["code": "en_US"],
        "components": [templateButton],
      ],
    ]
  }

  private var jelou: JSONValue {
    [
      "title": .string(title),
      "text": .string(Self.invitation),
      "caption": .string(name),
      "parameters": [
        "flow_name": .string(name),
        "flow_cta": .string(Self.button),
        "flow_action_payload": payload,
      ],
    ]
  }

  private var oneMsg: JSONValue {
    var members: [JSONValue.Member] = [
      .init("phone", .string(recipient)),
      .init("header", .string(String(title.prefix(60)))),
      .init("body", .string(Self.invitation)),
      .init("flowId", .string(id)),
      .init("flowToken", .string(Self.token)),
      .init("flowCta", .string(Self.button)),
      .init("flowAction", asksEndpoint ? "data_exchange" : "navigate"),
    ]
    if !asksEndpoint { members.append(.init("flowActionPayload", payload)) }
    return .object(members)
  }

  private var dreams: JSONValue {
    [
      "to": .string(recipient),
      "flow_id": .string(id),
      "header_text": .string(String(title.prefix(60))),
      "body_text": .string(Self.invitation),
      "flow_cta": .string(Self.button),
      "screen": .string(screen),
    ]
  }
}
