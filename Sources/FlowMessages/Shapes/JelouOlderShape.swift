import FlowLanguage
import FlowRules
import JSONText

/// The older body of Jelou's messages, known from an older form of the same page only: nothing about it is certain.
struct JelouOlderShape: ShapeDefinition {
  let name = "jelou-older"
  let description = "a Jelou flow message"
  let owner = "Jelou"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    guard evidence == .parameters, let parameters = node.meant("parameters"), ParameterNames.isAmong(parameters) else {
      return nil
    }
    return node["userId"] != nil || FlowButton.isFlowWord(node["type"]) ? .message(node) : nil
  }

  let facts: [MessageObject] = [.jelouOlder]

  func objects(of message: Message) -> [(JSONNode, MessageObject)] { [(message.node, .jelouOlder)] }

  func launches(in node: JSONNode) -> [Launch] {
    [Launch(parameters: node.meant("parameters")?.asObject ?? node, naming: [.id, .slug])]
  }

  let referenceNames = ["flow_id", "flow_name"]
  /// The page shows id and name side by side.
  let takesSeveralReferences = true
  let referenceSource = FactSource.library
  let hasDecimalIDs = false
  let hasDefaultScreen = false
  let payloadSource = FactSource.inferred
  func emptyDataSource(in node: JSONNode) -> FactSource? { nil }

  let recipientNames = ["userId"]

  func checkRecipient(_ judge: inout MessageJudge) {
    if let user = judge.message.node["userId"] { judge.checkNumber(user, "userId", allowed: "") }
  }

  func checkPeculiarities(_ judge: inout MessageJudge) {
    judge.report(
      .outdatedMessageShape,
      at: judge.message.node,
      "this is an older body of Jelou's messages, with 'userId' and 'type'; today a flow is sent to "
        + "'/v1/bots/BOT/users/USER/flow_message' with 'title', 'text', 'caption' and 'parameters'"
    )
  }

  let isWritable = false
}

extension MessageObject {
  static let jelouOlder = MessageObject(
    "the older Jelou flow message",
    closedBy: .library,
    [
      MemberFact("type", .choice(["flow"]), .library),
      MemberFact("userId", .textOrNumber, required: true, .library),
      MemberFact("parameters", .object(.jelouOlderParameters), required: true, .library),
    ]
  )

  static let jelouOlderParameters = MessageObject(
    "'parameters' of the older Jelou flow message",
    closedBy: .library,
    [
      MemberFact("flow_id", .textOrNumber, .library),
      MemberFact("flow_name", .name, .library),
      MemberFact("flow_cta", .text(minimum: 1, refusedAbove: 30), required: true, plainText: .inferred),
      MemberFact("flow_action", .choice(["navigate"]), .library),
      MemberFact("flow_action_payload", .object(.jelouPayload)),
      MemberFact("mode", .choice(["draft", "published"]), .library),
      MemberFact("flow_message_version", .messageVersion, .library),
      MemberFact("flow_token"),
    ]
  )
}
