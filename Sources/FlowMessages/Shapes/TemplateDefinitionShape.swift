import FlowLanguage
import FlowRules
import JSONText

/// The definition of a template with at least one FLOW button, as the Cloud API and 1msg take it.
struct TemplateDefinitionShape: ShapeDefinition {
  let name = "template-definition"
  let description = "a template definition"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    switch evidence {
    case .template:
      guard TemplateShape.template(in: node) == nil, let components = node.meant("components") else { return nil }
      return FlowButton.defined(in: components).isEmpty ? nil : .message(node)
    case .button:
      let isDefined =
        FlowButton.isDefinedAlone(node) || buttons(of: node)?.contains(where: FlowButton.isDefined) ?? false
      return isDefined ? .message(node) : nil
    default: return nil
    }
  }

  func isMeant(by node: JSONNode) -> Bool { node["components"]?.kind == .array && node["category"] != nil }

  let tellingNames = ["navigate_screen"]
  let facts: [MessageObject] = [.templateDefinition, .definedButton]

  func objects(of message: Message) -> [(JSONNode, MessageObject)] {
    (message.node["components"] == nil ? [] : [(message.node, .templateDefinition)])
      + message.launches.map { ($0.node, .definedButton) }
  }

  func launches(in node: JSONNode) -> [Launch] {
    if let components = node.meant("components") {
      return FlowButton.defined(in: components).map(Launch.init(defined:))
    }
    return (buttons(of: node)?.filter(FlowButton.isDefined) ?? [node]).map(Launch.init(defined:))
  }

  /// The buttons of a component that stands alone.
  private func buttons(of node: JSONNode) -> [JSONNode]? { node.meant("buttons")?.elements }

  let referenceNames = ["flow_id", "flow_name", "flow_json"]
  let screenName = "navigate_screen"
  let carriesToken = false

  func lackOfButton(in message: Message) -> (place: JSONNode, text: String)? {
    (
      message.node["components"] ?? message.node,
      "this template has no FLOW button, so its messages launch no flow"
    )
  }

  /// Its texts have variables of their own.
  let filledNames: Set<JSONName>? = ["name", "language", "category", "flow_id", "flow_name", "navigate_screen"]

  let recipientNote: String? = "the definition of a template has no recipient; the messages that use it have one"

  func checkPeculiarities(_ judge: inout MessageJudge) {
    if let name = judge.message.node["name"], judge.message.node["components"] != nil { judge.checkName(name) }
  }

  func write(_ content: MessageContent) -> JSONValue {
    var button: [JSONValue.Member] = [.init("type", "FLOW")]
    button.add("text", content.cta)
    if let reference = content.cloudReference { button.append(reference) }
    button.add("flow_action", content.action)
    if !content.isDataExchange { button.add("navigate_screen", content.screen) }
    return [
      "name": .string(templateName(content.flowName ?? "")),
      "language": "en_US",
      "category": "UTILITY",
      "components": [
        ["type": "BODY", "text": .string(content.body ?? "")],
        ["type": "BUTTONS", "buttons": [.object(button)]],
      ],
    ]
  }

  /// The name of the flow with what is allowed in the name of a template.
  private func templateName(_ name: String) -> String {
    let unknown = "<TEMPLATE_NAME>"
    guard !Placeholder.isIn(name) else { return unknown }
    let allowed = name.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "_"
    }
    return allowed.contains { $0 != "_" } ? String(allowed) : unknown
  }
}

extension MessageJudge {
  fileprivate mutating func checkName(_ node: JSONNode) {
    guard let name = node.string, !name.isEmpty, !isPlaceholder(node, "name") else { return }
    let isAllowed = name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "_")
    }
    guard !isAllowed else { return }
    report(.templateName, at: node, "the name of a template has only a to z, 0 to 9 and '_'; '\(name)' is refused")
  }
}

extension MessageObject {
  static let templateDefinition = MessageObject(
    "a template definition",
    closedBy: nil,
    [
      MemberFact("name", .name, required: true),
      MemberFact("language", .name, required: true),
      MemberFact("category", .choice(["MARKETING", "UTILITY"]), required: true),
      MemberFact("components", .array, required: true),
    ]
  )

  static let definedButton = MessageObject(
    "a FLOW button",
    [
      MemberFact("type", .choice(["FLOW"], ignoringCase: true), required: true),
      MemberFact("text", .text(minimum: 1, refusedAbove: 25), required: true, plainText: .inferred),
      MemberFact("flow_id", .name),
      MemberFact("flow_name", .name),
      MemberFact("flow_json"),
      MemberFact("flow_action", .launchAction),
      MemberFact("navigate_screen", .name),
      MemberFact("icon", .choice(["DOCUMENT", "PROMOTION", "REVIEW"])),
    ]
  )
}
