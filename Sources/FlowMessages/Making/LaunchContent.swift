import JSONText

/// What a made message says, whatever its form.
struct LaunchContent {
  let name: String
  /// The id; nil if it is not known.
  let id: String?
  /// Whether the id says which flow, where a form takes either.
  let isCalledByID: Bool
  /// nil if it is not known.
  let recipient: Recipient?
  /// What people read above the button.
  let title: String
  let screen: String
  /// The data of the screen; nil if it needs none.
  let data: JSONValue?
  /// Whether the endpoint decides on the first screen.
  let asksEndpoint: Bool

  private static let invitation = "Tap the button to begin."
  private static let button = "Open"
  /// Only the sender knows it: with one that is used twice, people come back to an earlier, half-filled flow.
  private static let token: JSONValue = "<FLOW_TOKEN>"
  private static let language: JSONValue = "en_US"

  func json(_ form: MessageMaker.Form) -> JSONValue {
    switch form {
    case .cloud: cloud
    case .templateButton: templateButton
    case .template: template
    case .templateDefinition: templateDefinition
    case .jelou: jelou
    case .oneMsg: oneMsg
    case .dreams: dreams
    }
  }

  private var cloud: JSONValue {
    var parameters: [JSONValue.Member] = [
      .init("flow_message_version", "3"),
      reference,
      .init("flow_token", Self.token),
      .init("flow_cta", .string(Self.button)),
      .init("flow_action", asksEndpoint ? "data_exchange" : "navigate"),
    ]
    if !asksEndpoint { parameters.append(.init("flow_action_payload", payload)) }
    return .object([
      .init("messaging_product", "whatsapp"),
      .init("recipient_type", "individual"),
      addressee,
      .init("type", "interactive"),
      .init(
        "interactive",
        [
          "type": "flow",
          "header": ["type": "text", "text": .string(String(title.prefix(60)))],
          "body": ["text": .string(Self.invitation)],
          "action": ["name": "flow", "parameters": .object(parameters)],
        ]
      ),
    ])
  }

  /// The member of the Cloud API that says which flow.
  private var reference: JSONValue.Member {
    if isCalledByID, let id { .init("flow_id", .string(id)) } else { .init("flow_name", .string(name)) }
  }

  /// The member of the Cloud API that says who gets the message.
  private var addressee: JSONValue.Member {
    switch recipient {
    case .number(let digits): .init("to", .string(digits))
    case .userID(let id): .init("recipient", .string(id))
    case nil: .init("to", Self.noNumber)
    }
  }

  private static let noNumber: JSONValue = "<PHONE_NUMBER>"

  private var flowID: JSONValue { .string(id ?? "<FLOW_ID>") }

  /// The number for a form that takes nothing else.
  private var number: JSONValue {
    if case .number(let digits) = recipient { .string(digits) } else { Self.noNumber }
  }

  private var payload: JSONValue {
    .object([.init("screen", .string(screen))] + (data.map { [.init("data", $0)] } ?? []))
  }

  private var templateButton: JSONValue {
    var action: [JSONValue.Member] = [.init("flow_token", Self.token)]
    if let data, !asksEndpoint { action.append(.init("flow_action_data", data)) }
    return [
      "type": "button",
      "sub_type": "flow",
      "index": "0",
      "parameters": [["type": "action", "action": .object(action)]],
    ]
  }

  private var template: JSONValue {
    .object([
      .init("messaging_product", "whatsapp"),
      addressee,
      .init("type", "template"),
      .init(
        "template",
        [
          "name": Self.noTemplateName,
          "language": ["code": Self.language],
          "components": [templateButton],
        ]
      ),
    ])
  }

  private static let noTemplateName: JSONValue = "<TEMPLATE_NAME>"

  private var templateDefinition: JSONValue {
    var button: [JSONValue.Member] = [
      .init("type", "FLOW"),
      .init("text", .string(Self.button)),
      reference,
      .init("flow_action", asksEndpoint ? "data_exchange" : "navigate"),
    ]
    if !asksEndpoint { button.append(.init("navigate_screen", .string(screen))) }
    return [
      "name": templateName,
      "language": Self.language,
      "category": "UTILITY",
      "components": [
        ["type": "BODY", "text": .string(Self.invitation)],
        ["type": "BUTTONS", "buttons": [.object(button)]],
      ],
    ]
  }

  /// The name of the flow with what is allowed in the name of a template.
  private var templateName: JSONValue {
    guard !Placeholder.isIn(name) else { return Self.noTemplateName }
    let allowed = name.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "_"
    }
    return allowed.contains { $0 != "_" } ? .string(String(allowed)) : Self.noTemplateName
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
      .init("phone", oneMsgNumber),
      .init("header", .string(String(title.prefix(60)))),
      .init("body", .string(Self.invitation)),
      .init("flowId", flowID),
      .init("flowToken", Self.token),
      .init("flowCta", .string(Self.button)),
      .init("flowAction", asksEndpoint ? "data_exchange" : "navigate"),
    ]
    if !asksEndpoint { members.append(.init("flowActionPayload", payload)) }
    return .object(members)
  }

  /// `sendFlow` takes the number as an integer, which has no zeros before it.
  private var oneMsgNumber: JSONValue {
    if case .number(let digits) = recipient, !digits.hasPrefix("0") { .number(digits) } else { number }
  }

  private var dreams: JSONValue {
    [
      "to": number,
      "flow_id": flowID,
      "header_text": .string(String(title.prefix(60))),
      "body_text": .string(Self.invitation),
      "flow_cta": .string(Self.button),
      "screen": .string(screen),
    ]
  }
}
