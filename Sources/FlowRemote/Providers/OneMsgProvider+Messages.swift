import FlowMessages
package import JSONText

extension OneMsgProvider {
  /// The phone number is a number in `sendFlow` and a text in `sendTemplate` (1msg's own SDK 1.0.2).
  package func shape(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    switch draft.message.shape {
    case .templateDefinition:
      try refuseOtherReferences(draft)
      return OutgoingMessage(.definition, body: draft.body)
    case .oneMsg: return OutgoingMessage(.flow, body: try addressed(draft) { .number($0) })
    case .oneMsgTemplate: return OutgoingMessage(.template, body: try addressed(draft) { .string($0) })
    default: return OutgoingMessage(.flow, body: try body(draft))
    }
  }

  /// A body with its number in the right form; a chat that is named instead of a number stays.
  private func addressed(
    _ draft: MessageDraft,
    _ phone: (String) -> JSONValue
  ) throws(RemoteError) -> JSONValue {
    if draft.recipient == nil, draft.message.node["phone"] == nil, draft.message.node["chatId"] != nil {
      return draft.body
    }
    let number = try draft.requiredNumber("1msg")
    let body = draft.recipient == nil ? draft.body : draft.body.without("chatId")
    return body.setting("phone", phone(number))
  }

  /// The Cloud API alone takes names and embedded flows.
  private func refuseOtherReferences(_ draft: MessageDraft) throws(RemoteError) {
    for launch in draft.message.launches where launch.reference?.kind != .id {
      throw RemoteError(
        .findings,
        "a template of 1msg names its flow by 'flow_id' only; nothing was sent",
        advice: "'flowctl list' shows the ids"
      )
    }
  }

  private func body(_ draft: MessageDraft) throws(RemoteError) -> JSONValue {
    let content = try draft.content()
    let number = try draft.requiredNumber("1msg")
    let name = "the name of a flow: give its 'flow_id'"
    try MessageDraft.refuse("1msg", if: content.flowID == nil, name)
    var members: [JSONValue.Member] = [.init("phone", .number(number))]
    if let header = content.header {
      members.append(.init("header", content.headerText.map(JSONValue.string) ?? header))
    }
    members.add("body", content.body)
    members.add("footer", content.footer)
    members.add("flowId", content.flowID)
    members.add("flowToken", content.token ?? "unused")
    members.add("flowCta", content.cta)
    members.add("flowAction", content.isDataExchange ? "data_exchange" : "navigate")
    // Its documents need the screen where the flow is opened without asking the endpoint.
    if let payload = content.payload, !content.isDataExchange {
      let screen = payload["screen"] ?? draft.entryScreen.map(JSONValue.string)
      members.append(.init("flowActionPayload", screen.map { payload.setting("screen", $0) } ?? payload))
    } else if !content.isDataExchange, let screen = draft.entryScreen {
      members.append(.init("flowActionPayload", ["screen": .string(screen)]))
    }
    members.add("mode", content.mode)
    members.add("quotedMsgId", content.quoted)
    return .object(members)
  }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue> {
    let name =
      switch message.kind {
      case .flow: "sendFlow"
      case .template, .marketing: "sendTemplate"
      case .definition: "addTemplate"
      }
    let purpose = message.kind == .definition ? "create the template" : "send the message"
    return Call(purpose, HTTPRequest(.post, try path(name), body: .json(message.body)), effect: .message) {
      value throws(RemoteError) in value
    }
  }

  package func listTemplates(
    named name: String?,
    at next: NextPage?
  ) throws(RemoteError) -> Call<Page<RemoteTemplate>> {
    Call("list the templates", HTTPRequest(.get, try path("templates")), effect: .read) { value throws(RemoteError) in
      // The members around the list are not documented.
      let all: [RemoteTemplate] = try Page.items(
        value,
        in: ["templates", "waba_templates", "items", "data"],
        what: "templates"
      )
      return Page(items: all.filter { name == nil || $0.name == name }, next: nil)
    }
  }
}
