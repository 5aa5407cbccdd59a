import FlowLanguage
import FlowRules
import JSONText

/// An interactive message of the Cloud API: "Send a Flow", the OpenAPI description v23.0.
struct CloudShape: ShapeDefinition {
  let name = "cloud"
  let description = "an interactive message of the Cloud API"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    switch evidence {
    case .envelope:
      guard let interactive = node.meant("interactive") else { return nil }
      if isFlow(interactive) { return .message(node) }
      return node["interactive"] == nil ? nil : .otherMessage
    case .action:
      guard let action = node.meant("action"), action.kind == .object else { return nil }
      return isFlow(node) ? .message(node) : nil
    default: return nil
    }
  }

  private func isFlow(_ interactive: JSONNode) -> Bool {
    FlowButton.isFlowWord(interactive["type"]) || FlowButton.isFlowWord(interactive.meant("action")?["name"])
      || interactive.meant("action")?.meant("parameters").map(ParameterNames.isAmong) ?? false
  }

  let tellingNames = ["flow_cta", "flow_action_payload", "flow_message_version"]
  let facts: [MessageObject] = [.cloudMessage]
  let envelope: String? = "interactive"

  func objects(of message: Message) -> [(JSONNode, MessageObject)] {
    let isInside = message.node["interactive"] == nil && message.node["action"] != nil
    return [(message.node, isInside ? .interactive : .cloudMessage)]
  }

  func launches(in node: JSONNode) -> [Launch] {
    let interactive = node.meant("interactive")?.asObject ?? node
    let parameters = interactive.meant("action")?.meant("parameters")?.asObject
    return [Launch(parameters: parameters ?? interactive, naming: [.id, .name])]
  }

  let referenceNames = ["flow_id", "flow_name"]

  /// Without parameters there is no place where a flow could be named.
  func hasPlaceForReference(_ launch: Launch, in message: Message) -> Bool {
    launch.node != (message.node["interactive"] ?? message.node)
  }

  let textDataSource = FactSource.inferred
  let recipientNames = ["to", "recipient"]

  func checkRecipient(_ judge: inout MessageJudge) {
    let node = judge.message.node
    if node["interactive"] != nil || node["action"] == nil { judge.checkCloudRecipient(node) }
  }

  func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue {
    isReplaced ? body.addressedAsCloudMessage(to: recipient) : body
  }

  func checkPeculiarities(_ judge: inout MessageJudge) {
    judge.checkHeader(judge.message.node["interactive"] ?? judge.message.node)
  }
}

// MARK: Content

extension CloudShape {
  func content(of message: Message) -> MessageContent? {
    guard let launch = message.launches.first else { return nil }
    var content = MessageContent(launch)
    let node = message.node
    let interactive = node["interactive"] ?? node
    let parameters = interactive["action"]?["parameters"]
    content.cta = parameters?["flow_cta"]?.shownText
    content.mode = parameters?["mode"]?.shownText
    content.header = interactive["header"].map(JSONValue.init)
    content.body = interactive["body"]?["text"]?.shownText
    content.footer = interactive["footer"]?["text"]?.shownText
    content.quoted = node["context"]?["message_id"]?.shownText
    return content
  }

  func write(_ content: MessageContent) -> JSONValue {
    var interactive: [JSONValue.Member] = [.init("type", "flow")]
    if let header = content.header { interactive.append(.init("header", header)) }
    interactive.append(.init("body", ["text": .string(content.body ?? "")]))
    if let footer = content.footer { interactive.append(.init("footer", ["text": .string(footer)])) }
    interactive.append(.init("action", ["name": "flow", "parameters": .object(parameters(content))]))
    var members: [JSONValue.Member] = [
      .init("messaging_product", "whatsapp"), .init("recipient_type", "individual"), content.cloudRecipient,
      .init("type", "interactive"), .init("interactive", .object(interactive)),
    ]
    if let quoted = content.quoted { members.append(.init("context", ["message_id": .string(quoted)])) }
    return .object(members)
  }

  private func parameters(_ content: MessageContent) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("flow_message_version", "3")]
    if let reference = content.cloudReference { members.append(reference) }
    members.add("flow_token", content.token)
    members.add("flow_cta", content.cta)
    members.add("mode", content.mode)
    members.add("flow_action", content.action)
    if let payload = content.payload { members.append(.init("flow_action_payload", payload)) }
    return members
  }
}

extension MessageContent {
  /// The member of the Cloud API that says which flow; nil if nothing does.
  var cloudReference: JSONValue.Member? {
    if prefersID, let flowID { return .init("flow_id", .string(flowID)) }
    return flowName.map { .init("flow_name", .string($0)) }
  }

  /// The member of the Cloud API that says who gets the message.
  var cloudRecipient: JSONValue.Member {
    if case .userID(let id) = recipient { .init("recipient", .string(id)) } else { .init("to", .string(number)) }
  }
}

extension JSONValue {
  /// A message of the Cloud API with another recipient: `to` and `recipient` would be two.
  func addressedAsCloudMessage(to recipient: Recipient) -> JSONValue {
    switch recipient {
    case .number(let digits): without("recipient").setting("to", .string(digits))
    case .userID(let id): without("to").setting("recipient", .string(id))
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkHeader(_ interactive: JSONNode) {
    guard let header = interactive["header"], let type = header["type"]?.string, !header.isDamaged else { return }
    guard ["text", "image", "video", "document"].contains(type), header[type] == nil else { return }
    let keys = header.members.map(\.name)
    guard !Placeholder.isAmongKeys(of: header), keys.count == 1 || !keys.contains(where: { $0.text.hasPrefix(type) })
    else {
      return
    }
    report(
      .messageMissingMember,
      at: header,
      "a header of type '\(type)' needs '\(type)' beside it"
    )
  }
}

// MARK: Members

extension MessageObject {
  static let cloudMessage = MessageObject(
    "an interactive message",
    closedBy: .inferred,
    [
      MemberFact("messaging_product", .choice(["whatsapp"]), required: true),
      MemberFact("recipient_type", .choice(["individual"]), .inferred),
      MemberFact("to"),
      MemberFact("recipient"),
      MemberFact("type", .choice(["interactive"]), required: true),
      MemberFact("context", .object(.context)),
      MemberFact("biz_opaque_callback_data", .text()),
      MemberFact("recipient_identity_key_hash", .text()),
      MemberFact("interactive", .object(.interactive), required: true),
    ]
  )

  static let context = MessageObject("'context'", [MemberFact("message_id", .name, required: true)])

  static let interactive = MessageObject(
    "'interactive'",
    [
      MemberFact("type", .choice(["flow"]), required: true),
      MemberFact("header", .object(.header)),
      MemberFact("body", .object(.body), required: true),
      MemberFact("footer", .object(.footer)),
      MemberFact("action", .object(.action), required: true),
    ]
  )

  static let header = MessageObject(
    "'header'",
    [
      MemberFact("type", .choice(["text", "image", "video", "document"]), required: true),
      MemberFact("text", .text(minimum: 1, refusedAbove: 60)),
      MemberFact("image", .object(.media)),
      MemberFact("video", .object(.media)),
      MemberFact("document", .object(.media)),
    ]
  )

  static let media = MessageObject("the header's file", closedBy: nil, [])

  static let body = MessageObject(
    "'body'",
    [MemberFact("text", .text(minimum: 1, refusedAbove: 1024), required: true)]
  )

  static let footer = MessageObject(
    "'footer'",
    [MemberFact("text", .text(minimum: 1, refusedAbove: 60), required: true)]
  )

  static let action = MessageObject(
    "'action'",
    [
      MemberFact("name", .choice(["flow"]), required: true),
      MemberFact("parameters", .object(.parameters), required: true),
    ]
  )

  static let parameters = MessageObject(
    "'parameters'",
    [
      MemberFact("flow_message_version", .messageVersion, required: true),
      MemberFact("flow_id", .name),
      MemberFact("flow_name", .name),
      MemberFact("flow_cta", .cloudButton, required: true, plainText: .documented),
      MemberFact("flow_token"),
      MemberFact("mode", .choice(["draft", "published"])),
      MemberFact("flow_action", .launchAction),
      MemberFact("flow_action_payload", .object(.payload)),
    ]
  )

  static let payload = MessageObject(
    "'flow_action_payload'",
    [MemberFact("screen", .name), MemberFact("data")]
  )
}
