import JSONText

/// Tells messages by their content: generous about what is broken in one, silent about what is none.
struct MessageReader {
  let placement: Placement

  /// The message that an object is, or that the request in it sends; nil if it launches no flow.
  func message(in node: JSONNode) -> Message? {
    guard node.kind == .object else { return nil }
    if let address = requestAddress(of: node), let body = node["body"] ?? node["json"], body.kind == .object {
      guard let (shape, inner) = shape(of: body) ?? shape(of: body, sentTo: address) else { return nil }
      return message(shape, inner, address: address)
    }
    return shape(of: node).map { message($0, $1, address: nil) }
  }

  /// A value that is to be judged as a message although it does not look like one.
  func assumed(_ node: JSONNode) -> Message {
    message(.cloud, node, address: nil)
  }

  private func requestAddress(of node: JSONNode) -> JSONNode? {
    guard let address = node["url"] ?? node["path"] else { return nil }
    return address.kind == .object ? address["raw"] : address
  }

  private func message(_ shape: MessageShape, _ node: JSONNode, address: JSONNode?) -> Message {
    let reader = LaunchReader(shape: shape, node: node)
    return Message(shape: shape, node: node, address: address, launches: reader.launches(), placement: placement)
  }

  /// The shape of an object and the part of it that is the message; the most telling members are asked first.
  private func shape(of node: JSONNode) -> (MessageShape, JSONNode)? {
    if let interactive = node["interactive"] { return isFlow(interactive: interactive) ? (.cloud, node) : nil }
    if let template = node["template"], template.kind == .object {
      return hasFlowButton(template["components"]) ? (.template, node) : nil
    }
    if let params = node["params"], hasFlowButton(params) { return (.oneMsgTemplate, node) }
    if let components = node["components"] {
      if hasFlowButton(components) { return (.template, node) }
      return hasDefinedButton(components) ? (.templateDefinition, node) : nil
    }
    if FlowButton.isSent(node) { return (.templateButton, node) }
    if FlowButton.isDefinedAlone(node) || hasDefinedButton(inComponent: node) { return (.templateDefinition, node) }
    if let parameters = node["parameters"] { return shape(of: node, parameters: parameters) }
    if let action = node["action"], isFlow(interactive: node), action.kind == .object { return (.cloud, node) }
    return flatShape(of: node)
  }

  private func shape(of node: JSONNode, parameters: JSONNode) -> (MessageShape, JSONNode)? {
    guard hasFlowMember(parameters) else { return nil }
    if node["userId"] != nil || isFlowWord(node["type"]) { return (.jelouOlder, node) }
    return isFlowWord(node["name"]) && node["title"] == nil ? (.parameters, parameters) : (.jelou, node)
  }

  /// The shapes whose members all stand at the top.
  private func flatShape(of node: JSONNode) -> (MessageShape, JSONNode)? {
    let hasReference = node["flow_id"] != nil || node["flow_name"] != nil
    if hasReference || node["flow_cta"] != nil {
      let isDreams = ["header_text", "body_text", "footer_text"].contains { node[$0] != nil }
      if isDreams || (node["to"] ?? node["screen"]) != nil && node["flow_message_version"] == nil {
        return (.dreams, node)
      }
    }
    if node["flow_cta"] != nil && hasReference || node["flow_action_payload"] != nil { return (.parameters, node) }
    if ["flowCta", "flowActionPayload", "flowActionScreen", "flowActionData"].contains(where: { node[$0] != nil })
      || node["flowId"] != nil && (node["flowToken"] ?? node["body"]) != nil
    {
      return (.oneMsg, node)
    }
    return nil
  }

  /// What the address of a request says about a body that does not tell by itself.
  private func shape(of body: JSONNode, sentTo address: JSONNode) -> (MessageShape, JSONNode)? {
    guard let text = address.string else { return nil }
    let path = text.prefix { $0 != "?" && $0 != "#" }
    if path.hasSuffix("/flow_message") { return (.jelou, body) }
    if path.hasSuffix("/flows/send") { return (.dreams, body) }
    if path.hasSuffix("/sendFlow") { return (.oneMsg, body) }
    return nil
  }

  private func isFlow(interactive node: JSONNode) -> Bool {
    isFlowWord(node["type"]) || isFlowWord(node["action"]?["name"])
      || node["action"]?["parameters"].map(hasFlowMember) ?? false
  }

  private func hasFlowMember(_ node: JSONNode) -> Bool {
    node.members.contains { $0.name.hasPrefix("flow_") }
  }

  private func isFlowWord(_ node: JSONNode?) -> Bool {
    node?.string.map(FlowButton.isNearFlow) ?? false
  }

  private func hasFlowButton(_ components: JSONNode?) -> Bool {
    components.map { !FlowButton.sent(in: $0).isEmpty } ?? false
  }

  private func hasDefinedButton(_ components: JSONNode) -> Bool {
    !FlowButton.defined(in: components).isEmpty
  }

  private func hasDefinedButton(inComponent node: JSONNode) -> Bool {
    node["buttons"]?.elements.contains(where: FlowButton.isDefined) ?? false
  }
}
