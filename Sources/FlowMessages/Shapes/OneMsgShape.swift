import FlowLanguage
import FlowRules
import JSONText

/// The body of `sendFlow` of 1msg.
struct OneMsgShape: ShapeDefinition {
  let name = "1msg"
  let description = "a 1msg sendFlow body"
  let owner = "1msg"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    switch evidence {
    case .names: isKnown(MemberNames(node: node, isExact: true)) ? .message(node) : nil
    case .nearNames: isKnown(MemberNames(node: node, isExact: false)) ? .message(node) : nil
    default: nil
    }
  }

  private func isKnown(_ names: MemberNames) -> Bool {
    names.has("flowCta", "flowActionPayload", "flowActionScreen", "flowActionData")
      || names.has("flowId") && names.has("flowToken", "body")
  }

  func isBody(ofCallTo path: Substring) -> Bool { path.hasSuffix("/sendFlow") }

  let tellingNames = ["flowCta", "flowActionPayload"]
  let facts: [MessageObject] = [.oneMsg]

  func objects(of message: Message) -> [(JSONNode, MessageObject)] { [(message.node, .oneMsg)] }

  func launches(in node: JSONNode) -> [Launch] {
    let payload = node.meant("flowActionPayload")
    return [
      Launch(
        node: node,
        references: node.meant("flowId").map { [FlowReference(kind: .id, member: "flowId", node: $0)] } ?? [],
        action: Launch.Action(node.meant("flowAction")),
        actionNode: node.meant("flowAction"),
        payload: payload,
        screen: payload?.meant("screen") ?? node.meant("flowActionScreen"),
        data: payload?.meant("data") ?? node.meant("flowActionData"),
        token: node.meant("flowToken")
      )
    ]
  }

  let flowNaming = FlowNaming.id
  let needsScreen = true
  let tokenName = "flowToken"
  let requiresToken = true

  let recipientNames = ["phone", "chatId"]
  let takesUserIDs = false

  func keepsRecipient(of node: JSONNode) -> Bool { node["phone"] == nil && node["chatId"] != nil }

  /// `sendFlow` takes the number as an integer, `sendTemplate` as a text (1msg's own SDK 1.0.2).
  func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue {
    guard case .number(let digits) = recipient else { return body }
    return (isReplaced ? body.without("chatId") : body).setting("phone", .number(digits))
  }

  func checkRecipient(_ judge: inout MessageJudge) { judge.checkOneMsgRecipient() }

  func checkPeculiarities(_ judge: inout MessageJudge) {
    judge.checkShortcuts(judge.message.node)
    judge.checkOneMsgScreen(judge.message.node)
  }
}

// MARK: Content

extension OneMsgShape {
  func content(of message: Message) -> MessageContent? {
    guard let launch = message.launches.first else { return nil }
    var content = MessageContent(launch)
    let node = message.node
    content.cta = node["flowCta"]?.shownText
    content.mode = node["mode"]?.shownText
    content.header = node["header"].map(JSONValue.init)
    if let text = node["header"]?.shownText { content.headerText = text }
    content.body = node["body"]?.shownText
    content.footer = node["footer"]?.shownText
    content.quoted = node["quotedMsgId"]?.shownText
    return content
  }

  func write(_ content: MessageContent) throws(MessageContent.Refusal) -> JSONValue {
    try content.refuse(if: content.flowID == nil, "the name of a flow: give its 'flow_id'")
    var members: [JSONValue.Member] = [.init("phone", number(content))]
    if let header = content.header {
      members.append(.init("header", content.headerText.map(JSONValue.string) ?? header))
    }
    members.add("body", content.body)
    members.add("footer", content.footer)
    members.add("flowId", content.flowID)
    members.add("flowToken", content.token ?? "unused")
    members.add("flowCta", content.cta)
    members.add("flowAction", content.action)
    if let payload = content.payload { members.append(.init("flowActionPayload", payload)) }
    members.add("mode", content.mode)
    members.add("quotedMsgId", content.quoted)
    return .object(members)
  }

  /// An integer has no zeros before it.
  private func number(_ content: MessageContent) -> JSONValue {
    guard case .number(let digits) = content.recipient, !digits.hasPrefix("0") else { return .string(content.number) }
    return .number(digits)
  }
}

extension MessageJudge {
  /// Who gets a message over `sendFlow` or `sendTemplate`.
  mutating func checkOneMsgRecipient() {
    let node = message.node
    requireRecipient(["phone", "chatId"], in: node, source: .documented)
    if let phone = node["phone"] { checkNumber(phone, "phone", allowed: "+") }
  }

  /// 1msg has no default for the screen.
  fileprivate mutating func checkOneMsgScreen(_ node: JSONNode) {
    guard let launch = launches.first, launch.action == .navigate, launch.screen == nil,
      let place = launch.payload ?? launch.actionNode.map({ _ in node }), place.kind == .object, !place.isDamaged,
      !Placeholder.isAmongKeys(of: place)
    else { return }
    report(
      .messageMissingMember,
      at: place,
      "1msg needs the screen that 'navigate' opens; add 'screen' to 'flowActionPayload'"
    )
  }

  fileprivate mutating func checkShortcuts(_ node: JSONNode) {
    guard let payload = node.member("flowActionPayload") else { return }
    for name in ["flowActionScreen", "flowActionData"] {
      guard let shortcut = node.member(name) else { continue }
      report(
        .messageUnknownMember,
        at: shortcut.key,
        source: .inferred,
        "'\(name)' is a shortcut for a part of 'flowActionPayload', which is there too; keep one of them",
        related: [.init("the whole payload", at: payload.key)]
      )
    }
  }
}

extension MessageObject {
  static let oneMsg = MessageObject(
    "a sendFlow body",
    closedBy: .inferred,
    [
      MemberFact("phone", .textOrNumber),
      MemberFact("chatId", .name),
      MemberFact("header"),
      MemberFact("body", .text(minimum: 1, cutAbove: 1024), required: true),
      MemberFact("footer", .text(cutAbove: 60)),
      MemberFact("flowId", .textOrNumber, required: true),
      MemberFact("flowToken", required: true),
      MemberFact("flowCta", .cloudButton, required: true, plainText: .documented),
      MemberFact("flowAction", .launchAction),
      MemberFact("flowActionPayload", .object(.oneMsgPayload)),
      MemberFact("flowActionScreen", .name),
      MemberFact("flowActionData"),
      MemberFact("flowMessageVersion", .messageVersion),
      MemberFact("mode", .choice(["draft", "published"])),
      MemberFact("quotedMsgId", .text()),
    ]
  )

  static let oneMsgPayload = MessageObject(
    "'flowActionPayload'",
    closedBy: .inferred,
    [MemberFact("screen", .name), MemberFact("data")]
  )
}
