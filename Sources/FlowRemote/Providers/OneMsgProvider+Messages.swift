package import FlowMessages
package import JSONText

extension OneMsgProvider {
  package static let acceptedShapes: [MessageShape: OutgoingMessage.Kind] = [
    .oneMsg: .flow, .oneMsgTemplate: .template,
  ]

  package func outgoing(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    if draft.message.shape == .templateDefinition { try refuseOtherReferences(draft) }
    return try converted(draft)
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
