import FlowLanguage
import JSONText

/// The body of `sendTemplate` of 1msg.
struct OneMsgTemplateShape: ShapeDefinition {
  let name = "1msg-template"
  let description = "a 1msg sendTemplate body"
  let owner = "1msg"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    guard evidence == .template else { return nil }
    if let name = templateUsed(by: node), templates.contains(name) { return .message(node) }
    guard TemplateShape.template(in: node) == nil, FlowButton.isAmong(node.meant("params")) else { return nil }
    return .message(node)
  }

  /// The name of the template that a message uses; nil for one of the Cloud API.
  func templateUsed(by node: JSONNode) -> String? {
    guard ["params", "language", "phone", "chatId"].contains(where: { node[$0] != nil }) else { return nil }
    return node["template"]?.string
  }

  func isMeant(by node: JSONNode) -> Bool {
    node["template"]?.kind == .string && !(node["type"]?.isText("template") ?? false)
  }

  let facts: [MessageObject] = [.oneMsgTemplate]

  func objects(of message: Message) -> [(JSONNode, MessageObject)] {
    [(message.node, .oneMsgTemplate)] + message.sentButtons
  }

  func launches(in node: JSONNode) -> [Launch] {
    components(of: node).map { FlowButton.sent(in: $0).map(Launch.init(button:)) } ?? []
  }

  let usesTemplate = true
  let dataName = "flow_action_data"
  func emptyDataSource(in node: JSONNode) -> FactSource? { .inferred }

  func components(of node: JSONNode) -> JSONNode? { node.meant("params") }

  func templateUse(of node: JSONNode) -> (name: JSONNode, language: JSONNode?)? {
    node["template"].map { ($0, node.meant("language")?["code"] ?? node.meant("language")) }
  }

  func lackOfButton(in message: Message) -> (place: JSONNode, text: String)? { message.lackOfSentButton }

  let recipientNames = ["phone", "chatId"]
  let takesUserIDs = false

  func checkRecipient(_ judge: inout MessageJudge) { judge.checkOneMsgRecipient() }

  func keepsRecipient(of node: JSONNode) -> Bool { node["phone"] == nil && node["chatId"] != nil }

  func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue {
    guard case .number(let digits) = recipient else { return body }
    return (isReplaced ? body.without("chatId") : body).setting("phone", .string(digits))
  }

  let isWritable = false
}

extension MessageObject {
  static let oneMsgTemplate = MessageObject(
    "a sendTemplate body",
    closedBy: .inferred,
    [
      MemberFact("phone", .textOrNumber),
      MemberFact("chatId", .name),
      MemberFact("template", .name, required: true),
      MemberFact("namespace", .text()),
      MemberFact("language", .object(.language), required: true),
      MemberFact("params", .array, required: true),
      MemberFact("quotedMsgId", .text()),
      MemberFact("useMMlite"),
      MemberFact("messageActivitySharing"),
      MemberFact("messageSendTtlSeconds"),
    ]
  )
}
