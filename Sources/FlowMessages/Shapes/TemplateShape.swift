import FlowLanguage
import FlowRules
import JSONText

/// A template message of the Cloud API with at least one flow button: the template pages.
struct TemplateShape: ShapeDefinition {
  let name = "template"
  let description = "a template message"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    switch evidence {
    case .template: return isTemplateMessage(node, templates) ? .message(node) : nil
    // Other members of a message with a template are not checked.
    case .texts: return node["template"]?.kind == .object ? .otherMessage : nil
    default: return nil
    }
  }

  private func isTemplateMessage(_ node: JSONNode, _ templates: TemplateCatalog) -> Bool {
    if let name = templateUsed(by: node), templates.contains(name) { return true }
    if let template = Self.template(in: node) { return FlowButton.isAmong(template.meant("components")) }
    return FlowButton.isAmong(node.meant("components"))
  }

  /// The template that an object holds; nil if it holds none, or only the name of one.
  static func template(in node: JSONNode) -> JSONNode? { node.meant("template")?.asObject }

  /// The name of the template that a message uses; nil for one of 1msg.
  func templateUsed(by node: JSONNode) -> String? { node["template"]?.asObject?["name"]?.string }

  func isMeant(by node: JSONNode) -> Bool {
    node["template"]?.kind == .object || node["type"]?.isText("template") ?? false
  }

  let facts: [MessageObject] = [.templateMessage]
  let envelope: String? = "template"

  func objects(of message: Message) -> [(JSONNode, MessageObject)] {
    [(message.node, message.node["template"] == nil ? .template : .templateMessage)] + message.sentButtons
  }

  func launches(in node: JSONNode) -> [Launch] {
    components(of: node).map { FlowButton.sent(in: $0).map(Launch.init(button:)) } ?? []
  }

  let usesTemplate = true
  let dataName = "flow_action_data"
  func emptyDataSource(in node: JSONNode) -> FactSource? { .inferred }

  func components(of node: JSONNode) -> JSONNode? { (node.meant("template") ?? node).meant("components") }

  func templateUse(of node: JSONNode) -> (name: JSONNode, language: JSONNode?)? {
    let template = node.meant("template") ?? node
    guard let name = template["name"] else { return nil }
    return (name, template.meant("language")?["code"] ?? template.meant("language"))
  }

  func lackOfButton(in message: Message) -> (place: JSONNode, text: String)? { message.lackOfSentButton }

  let recipientNames = ["to", "recipient"]

  func checkRecipient(_ judge: inout MessageJudge) {
    if judge.message.node["template"] != nil { judge.checkCloudRecipient(judge.message.node) }
  }

  func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue {
    isReplaced ? body.addressedAsCloudMessage(to: recipient) : body
  }

  func write(_ content: MessageContent) -> JSONValue {
    .object([
      .init("messaging_product", "whatsapp"),
      content.cloudRecipient,
      .init("type", "template"),
      .init(
        "template",
        [
          "name": "<TEMPLATE_NAME>",
          "language": ["code": "en_US"],
          "components": [TemplateButtonShape().write(content)],
        ]
      ),
    ])
  }
}

extension Message {
  /// The flow buttons of a message that uses a template, and their parameters, with the members that they have.
  var sentButtons: [(JSONNode, MessageObject)] {
    launches.flatMap { launch -> [(JSONNode, MessageObject)] in
      let parameters = (launch.node["parameters"]?.elements ?? []).filter { $0.kind == .object }
      return [(launch.node, .sentButton)] + parameters.map { ($0, .buttonParameter) }
    }
  }

  /// Where a message that uses a template lacks a flow button.
  var lackOfSentButton: (place: JSONNode, text: String) {
    (
      components ?? node.meant("template") ?? node,
      "this message has no component for a flow button, so it launches no flow; where its template has such a "
        + "button, the message is refused"
    )
  }
}

extension MessageObject {
  static let templateMessage = MessageObject(
    "a template message",
    closedBy: .inferred,
    [
      MemberFact("messaging_product", .choice(["whatsapp"]), required: true),
      MemberFact("recipient_type", .choice(["individual"]), .inferred),
      MemberFact("to"),
      MemberFact("recipient"),
      MemberFact("type", .choice(["template"]), required: true),
      MemberFact("context", .object(.context)),
      MemberFact("biz_opaque_callback_data", .text()),
      MemberFact("recipient_identity_key_hash", .text()),
      MemberFact("product_policy", .text()),
      MemberFact("message_activity_sharing"),
      MemberFact("template", .object(.template), required: true),
    ]
  )

  static let template = MessageObject(
    "'template'",
    closedBy: .inferred,
    [
      MemberFact("name", .name, required: true),
      MemberFact("namespace", .text()),
      MemberFact("language", .object(.language), required: true),
      MemberFact("components", .array, required: true),
    ]
  )

  static let language = MessageObject(
    "'language'",
    [MemberFact("code", .name, required: true), MemberFact("policy", .choice(["deterministic"]))]
  )
}
