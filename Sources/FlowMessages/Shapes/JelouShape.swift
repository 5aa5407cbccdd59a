import FlowLanguage
import FlowRules
import JSONText

/// The body of Jelou's `flow_message`, whose recipient stands in the address of the call.
struct JelouShape: ShapeDefinition {
  let name = "jelou"
  let description = "a Jelou flow message"
  let owner = "Jelou"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    switch evidence {
    case .parameters:
      guard let parameters = node.meant("parameters") else { return nil }
      return ParameterNames.isAmong(parameters) || hasOnlyOwnMembers(node) ? .message(node) : nil
    case .ordinaryTexts: return hasOnlyOwnMembers(node) ? .message(node) : nil
    default: return nil
    }
  }

  /// Whether title, text and caption are all there, and what else is there belongs to the shape too.
  private func hasOnlyOwnMembers(_ node: JSONNode) -> Bool {
    ["title", "text", "caption"].allSatisfy { node[$0]?.kind == .string } && node.count <= Self.names.count
      && node.members.allSatisfy { member in
        Self.names.contains(member.name.text) || Spelling.nearest(to: member.name.text, in: Self.names) != nil
      }
  }

  private static let names = ["title", "text", "caption", "parameters", "payload"]

  func isBody(ofCallTo path: Substring) -> Bool { path.hasSuffix("/flow_message") }

  let facts: [MessageObject] = [.jelou]

  func objects(of message: Message) -> [(JSONNode, MessageObject)] { [(message.node, .jelou)] }

  func launches(in node: JSONNode) -> [Launch] {
    [Launch(parameters: node.meant("parameters")?.asObject ?? node, naming: [.slug])]
  }

  let flowNaming = FlowNaming.ownName
  let hasDefaultScreen = false
  let carriesToken = false
  func emptyDataSource(in node: JSONNode) -> FactSource? { nil }

  let takesUserIDs = false
  let recipientNote: String? =
    "the recipient of a Jelou message stands in the address of the call, '/users/NUMBER/flow_message'"

  func checkRecipient(_ judge: inout MessageJudge) { judge.checkJelouAddress() }
}

// MARK: Content

extension JelouShape {
  func content(of message: Message) -> MessageContent? {
    guard let launch = message.launches.first else { return nil }
    var content = MessageContent(launch)
    let node = message.node
    content.cta = node["parameters"]?["flow_cta"]?.shownText
    content.headerText = node["title"]?.shownText
    content.body = node["text"]?.shownText
    content.footer = node["caption"]?.shownText
    return content
  }

  var needsFooter: Bool { true }
  var headerLimit: Int? { nil }
  var carriesEndpointAction: Bool { false }

  func write(_ content: MessageContent) throws(MessageContent.Refusal) -> JSONValue {
    try content.refuse(if: content.isDataExchange, "the action 'data_exchange'")
    try content.refuse(if: content.flowName == nil, "the id of a flow: give its name there as 'flow_name'")
    try content.refuse(if: content.header != nil && content.headerText == nil, "a header that is no text")
    try content.refuse(if: content.headerText == nil, "a message without a header, which is its title")
    try content.refuse(if: content.footer == nil, "a message without a footer, which is its caption")
    guard content.screen != nil, let payload = content.payload else { throw .noScreen }
    var parameters: [JSONValue.Member] = []
    parameters.add("flow_name", content.flowName)
    parameters.add("flow_cta", content.cta)
    parameters.append(.init("flow_action_payload", payload))
    var members: [JSONValue.Member] = []
    members.add("title", content.headerText)
    members.add("text", content.body)
    members.add("caption", content.footer)
    members.append(.init("parameters", .object(parameters)))
    return .object(members)
  }
}

extension MessageJudge {
  /// The user in the address of Jelou's call has no `+`, neither as such nor as `%2B`.
  fileprivate mutating func checkJelouAddress() {
    guard let address = message.address, let decoded = address.decodedText else { return }
    guard let user = Self.user(inAddress: decoded.text) else { return }
    let marks = [Array("+".utf8), Array("%2B".utf8), Array("%2b".utf8)]
    let bytes = Array(decoded.text.utf8)
    guard let mark = marks.first(where: { bytes[user].starts(with: $0) }) else { return }
    let range = decoded.sourceRange(of: user)
    let removed = decoded.sourceRange(of: user.lowerBound..<user.lowerBound + mark.count)
    report(
      .recipientNumber,
      at: address,
      range: range,
      "the user in the address is written without '+': Jelou knows the number by its digits",
      fixes: [Fix("remove the '+'", edits: [TextEdit(range: removed, text: "")])]
    )
  }

  /// The bytes of the user in `…/users/USER/flow_message`.
  private static func user(inAddress text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    let mark = Array("/users/".utf8)
    guard bytes.count >= mark.count,
      let start = (0...bytes.count - mark.count).first(where: { bytes[$0..<$0 + mark.count].elementsEqual(mark) })
    else { return nil }
    let user = start + mark.count
    let end = bytes[user...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    return user..<end
  }
}

extension MessageObject {
  static let jelou = MessageObject(
    "a Jelou flow message",
    closedBy: .inferred,
    [
      MemberFact("title", .text(), required: true),
      MemberFact("text", .text(), required: true),
      MemberFact("caption", .text(), required: true),
      MemberFact("parameters", .object(.jelouParameters), required: true),
      MemberFact("payload", .object(.jelouCache), .inferred),
    ]
  )

  /// What Jelou keeps and returns with the answer.
  static let jelouCache = MessageObject("'payload'", closedBy: nil, [])

  static let jelouParameters = MessageObject(
    "'parameters' of a Jelou flow message",
    closedBy: .inferred,
    [
      MemberFact("flow_name", .name, required: true),
      MemberFact("flow_cta", .text(minimum: 1, refusedAbove: 30), required: true, plainText: .inferred),
      MemberFact("flow_action_payload", .object(.jelouPayload), required: true),
    ]
  )

  static let jelouPayload = MessageObject(
    "'flow_action_payload'",
    closedBy: .inferred,
    [MemberFact("screen", .name, required: true), MemberFact("data")]
  )
}
