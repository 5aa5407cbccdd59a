import FlowMessages
package import JSONText

extension DreamsProvider {
  package func shape(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    switch draft.message.shape {
    case .templateDefinition: throw lacks(.createTemplate)
    case .template, .templateButton, .oneMsgTemplate: throw lacks(.sendTemplate)
    default: break
    }
    let to = JSONValue.string(try draft.requiredNumber("Dreams"))
    if draft.message.shape == .dreams { return OutgoingMessage(.flow, body: draft.body.setting("to", to)) }
    let content = try draft.content()
    func refuse(if isTrue: Bool, _ what: String) throws(RemoteError) {
      try MessageDraft.refuse("Dreams", if: isTrue, what)
    }
    try refuse(if: content.data != nil, "launch data")
    try refuse(if: content.isDataExchange, "the action 'data_exchange'")
    try refuse(if: content.flowID == nil, "the name of a flow: give its 'flow_id'")
    try refuse(if: content.header != nil && content.headerText == nil, "a header that is no text")
    try refuse(if: content.mode == "draft", "the mode 'draft'")
    var members: [JSONValue.Member] = [.init("to", to)]
    members.add("flow_id", content.flowID)
    members.add("header_text", content.headerText)
    members.add("body_text", content.body)
    members.add("footer_text", content.footer)
    members.add("flow_cta", content.cta)
    members.add("screen", content.screen)
    return OutgoingMessage(.flow, body: .object(members))
  }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue> {
    guard message.kind == .flow else { throw lacks(message.kind == .definition ? .createTemplate : .sendTemplate) }
    let request = HTTPRequest(.post, try path("send"), body: .json(message.body))
    return Call("send the message", request, effect: .message) { value throws(RemoteError) in value }
  }
}
