import FlowLanguage
import JSONText

/// The button component of a template message alone.
struct TemplateButtonShape: ShapeDefinition {
  let name = "template-button"
  let description = "a button component"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    evidence == .button && FlowButton.isSent(node) ? .message(node) : nil
  }

  let tellingNames = ["flow_action_data"]
  let facts: [MessageObject] = [.sentButton, .buttonParameter]

  func objects(of message: Message) -> [(JSONNode, MessageObject)] { message.sentButtons }

  func launches(in node: JSONNode) -> [Launch] { [Launch(button: node)] }

  let usesTemplate = true
  let dataName = "flow_action_data"
  func emptyDataSource(in node: JSONNode) -> FactSource? { .inferred }

  let recipientNote: String? = "a button component has no recipient; it is sent inside a template message"

  func write(_ content: MessageContent) -> JSONValue {
    var action: [JSONValue.Member] = []
    action.add("flow_token", content.token)
    if let data = content.data, !content.isDataExchange { action.append(.init("flow_action_data", data)) }
    return [
      "type": "button",
      "sub_type": "flow",
      "index": "0",
      "parameters": [["type": "action", "action": .object(action)]],
    ]
  }
}

extension MessageObject {
  static let sentButton = MessageObject(
    "a flow button",
    [
      MemberFact("type", .choice(["button"], ignoringCase: true), required: true),
      MemberFact("sub_type", required: true),
      MemberFact("index", required: true),
      MemberFact("parameters", .array),
    ]
  )

  static let buttonParameter = MessageObject(
    "the parameter of a flow button",
    [
      MemberFact("type", .choice(["action"]), required: true),
      MemberFact("action", .object(.buttonAction), required: true),
    ]
  )

  static let buttonAction = MessageObject(
    "'action'",
    [MemberFact("flow_token"), MemberFact("flow_action_data")]
  )
}
