import FlowMessages
package import JSONText

extension GraphProvider {
  package func shape(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    switch draft.message.shape {
    case .templateDefinition: return OutgoingMessage(.definition, body: draft.body)
    case .template: return OutgoingMessage(.template, body: try addressed(draft))
    case .cloud where draft.message.node["interactive"] != nil:
      return OutgoingMessage(.flow, body: try addressed(draft))
    default: return OutgoingMessage(.flow, body: try body(draft))
    }
  }

  /// The body as it is written, with another recipient where one is given: `to` and `recipient` would be two.
  private func addressed(_ draft: MessageDraft) throws(RemoteError) -> JSONValue {
    switch draft.recipient {
    case .number(let digits)?: return draft.body.without("recipient").setting("to", .string(digits))
    case .userID(let id)?: return draft.body.without("to").setting("recipient", .string(id))
    case nil:
      _ = try draft.requiredRecipient()
      return draft.body
    }
  }

  private func body(_ draft: MessageDraft) throws(RemoteError) -> JSONValue {
    let content = try draft.content()
    var parameters: [JSONValue.Member] = [.init("flow_message_version", "3")]
    parameters.add("flow_token", content.token)
    parameters.add(content.flowID == nil ? "flow_name" : "flow_id", content.flowID ?? content.flowName)
    parameters.add("flow_cta", content.cta)
    parameters.add("mode", content.mode)
    parameters.append(.init("flow_action", content.isDataExchange ? "data_exchange" : "navigate"))
    if let payload = content.payload { parameters.append(.init("flow_action_payload", payload)) }
    var interactive: [JSONValue.Member] = [.init("type", "flow")]
    if let header = content.header { interactive.append(.init("header", header)) }
    interactive.append(.init("body", ["text": .string(content.body ?? "")]))
    if let footer = content.footer { interactive.append(.init("footer", ["text": .string(footer)])) }
    interactive.append(.init("action", ["name": "flow", "parameters": .object(parameters)]))
    var members: [JSONValue.Member] = [
      .init("messaging_product", "whatsapp"), .init("recipient_type", "individual"),
    ]
    switch try draft.requiredRecipient() {
    case .number(let digits): members.append(.init("to", .string(digits)))
    case .userID(let id): members.append(.init("recipient", .string(id)))
    }
    members += [.init("type", "interactive"), .init("interactive", .object(interactive))]
    if let quoted = content.quoted { members.append(.init("context", ["message_id": .string(quoted)])) }
    return .object(members)
  }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue> {
    if message.kind == .definition {
      let request = HTTPRequest(.post, path(try ownAccount(), "message_templates"), body: .json(message.body))
      return Call("create the template", request, effect: .message) { value throws(RemoteError) in value }
    }
    let edge = message.kind == .marketing ? "marketing_messages" : "messages"
    let request = HTTPRequest(.post, path(try ownPhoneNumber(), edge), body: .json(message.body))
    return Call("send the message", request, effect: .message) { value throws(RemoteError) in
      guard value["messages"]?.elements.first?["id"]?.text != nil else {
        throw RemoteError(.unclear, "the answer names no message")
      }
      return value
    }
  }

  package func listTemplates(
    named name: String?,
    at next: NextPage?
  ) throws(RemoteError) -> Call<Page<RemoteTemplate>> {
    var query = [
      HTTPRequest.Field("fields", "id,name,language,status,category,components"), HTTPRequest.Field("limit", "100"),
    ]
    if let name { query.append(HTTPRequest.Field("name", name)) }
    if let cursor = next?.cursor { query.append(HTTPRequest.Field("after", cursor)) }
    let request = HTTPRequest(.get, path(try ownAccount(), "message_templates"), query: query)
    return Call("list the templates", request, effect: .read) { value throws(RemoteError) in
      let all: [RemoteTemplate] = try Page.items(value, in: ["data"], what: "templates")
      // The platform finds names that only begin with the one that is asked for, too.
      return Page(items: all.filter { name == nil || $0.name == name }, next: NextPage(graph: value))
    }
  }
}
