import FlowLanguage
import JSONText

/// The body of `flows/send` of Dreams.
struct DreamsShape: ShapeDefinition {
  let name = "dreams"
  let description = "a Dreams flows/send body"
  let owner = "Dreams"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    switch evidence {
    case .texts: isKnown(MemberNames(node: node, isExact: true)) ? .message(node) : nil
    case .nearTexts: isKnown(MemberNames(node: node, isExact: false)) ? .message(node) : nil
    default: nil
    }
  }

  private func isKnown(_ names: MemberNames) -> Bool {
    guard names.hasReference || names.has("flow_cta") else { return false }
    if names.has("header_text", "body_text", "footer_text") { return true }
    // Short names are near to too many others.
    return (names.node["to"] != nil || names.node["screen"] != nil) && !names.has("flow_message_version")
  }

  func isBody(ofCallTo path: Substring) -> Bool { path.hasSuffix("/flows/send") }

  let facts: [MessageObject] = [.dreams]

  func objects(of message: Message) -> [(JSONNode, MessageObject)] { [(message.node, .dreams)] }

  func launches(in node: JSONNode) -> [Launch] {
    [
      Launch(
        node: node,
        references: FlowReference.all(in: node, [.id]),
        action: .navigate,
        actionNode: nil,
        payload: nil,
        screen: node["screen"],
        data: nil,
        token: nil
      )
    ]
  }

  let flowNaming = FlowNaming.id
  let carriesData = false
  let carriesToken = false

  let recipientNames = ["to"]
  let takesUserIDs = false

  func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue {
    guard case .number(let digits) = recipient else { return body }
    return body.setting("to", .string(digits))
  }

  func checkRecipient(_ judge: inout MessageJudge) {
    let node = judge.message.node
    judge.requireRecipient(["to"], in: node, source: .inferred)
    if let to = node["to"] { judge.checkNumber(to, "to", allowed: "") }
  }
}

// MARK: Content

extension DreamsShape {
  func content(of message: Message) -> MessageContent? {
    guard let launch = message.launches.first else { return nil }
    var content = MessageContent(launch)
    let node = message.node
    content.cta = node["flow_cta"]?.shownText
    content.headerText = node["header_text"]?.shownText
    content.body = node["body_text"]?.shownText
    content.footer = node["footer_text"]?.shownText
    return content
  }

  var carriesEndpointAction: Bool { false }

  func write(_ content: MessageContent) throws(MessageContent.Refusal) -> JSONValue {
    try content.refuse(if: content.data != nil, "launch data")
    try content.refuse(if: content.isDataExchange, "the action 'data_exchange'")
    try content.refuse(if: content.flowID == nil, "the name of a flow: give its 'flow_id'")
    try content.refuse(if: content.header != nil && content.headerText == nil, "a header that is no text")
    try content.refuse(if: content.mode == "draft", "the mode 'draft'")
    var members: [JSONValue.Member] = [.init("to", .string(content.number))]
    members.add("flow_id", content.flowID)
    members.add("header_text", content.headerText)
    members.add("body_text", content.body)
    members.add("footer_text", content.footer)
    members.add("flow_cta", content.cta)
    members.add("screen", content.screen)
    return .object(members)
  }
}

extension MessageObject {
  /// Its page marks every member as optional; which of them the platform needs is inferred.
  static let dreams = MessageObject(
    "a flows/send body",
    closedBy: .inferred,
    [
      MemberFact("to", .textOrNumber),
      MemberFact("flow_id", .textOrNumber, requiredBy: .inferred),
      MemberFact("header_text", .text(cutAbove: 60)),
      MemberFact("body_text", .text(minimum: 1, cutAbove: 1024), requiredBy: .inferred),
      MemberFact("footer_text", .text(cutAbove: 60)),
      MemberFact("flow_cta", .cloudButton, requiredBy: .inferred, plainText: .documented),
      MemberFact("screen", .name),
    ]
  )
}
