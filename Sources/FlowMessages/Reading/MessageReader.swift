import JSONText

/// Tells messages by their content: generous about what is broken in one, silent about what is none.
struct MessageReader {
  let placement: Placement
  let templates: TemplateCatalog

  /// The message that an object is, or that the request in it sends; nil if it launches no flow.
  func message(in node: JSONNode) -> Message? {
    guard node.kind == .object else { return nil }
    if let address = requestAddress(of: node), let body = node["body"] ?? node["json"], body.kind == .object {
      guard let (shape, inner) = shape(of: body) ?? shape(of: body, sentTo: address) else { return nil }
      return message(shape, inner, address: address)
    }
    return shape(of: node).map { message($0, $1, address: nil) }
  }

  /// A value that is to be judged as a message although it launches no flow.
  func assumed(_ node: JSONNode) -> Message {
    message(Self.assumedShape(of: node), node, address: nil)
  }

  private static func assumedShape(of node: JSONNode) -> MessageShape {
    if node["template"]?.kind == .object || node["type"]?.isText("template") ?? false { return .template }
    if node["template"]?.kind == .string { return .oneMsgTemplate }
    return node["components"]?.kind == .array && node["category"] != nil ? .templateDefinition : .cloud
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
    guard !ForeignObject.isEndpointRequest(node), !ForeignObject.isIncoming(node) else { return nil }
    if let interactive = node.meant("interactive") {
      if isFlow(interactive: interactive) { return (.cloud, node) }
      if node["interactive"] != nil { return nil }
    }
    if let shape = templateShape(of: node) { return shape }
    if FlowButton.isSent(node) { return (.templateButton, node) }
    if FlowButton.isDefinedAlone(node) || hasDefinedButton(inComponent: node) { return (.templateDefinition, node) }
    if let parameters = node.meant("parameters"), let shape = shape(of: node, parameters: parameters) { return shape }
    if let action = node.meant("action"), action.kind == .object, isFlow(interactive: node) { return (.cloud, node) }
    if node["template"]?.kind == .object { return nil }
    return FlatShape(node).shape.map { ($0, node) }
  }

  /// Messages that use a template, and definitions of one.
  private func templateShape(of node: JSONNode) -> (MessageShape, JSONNode)? {
    if let name = Self.templateUsed(by: node), templates.contains(name) {
      return (node["template"]?.kind == .string ? .oneMsgTemplate : .template, node)
    }
    if let template = node.meant("template"), template.kind == .object {
      return hasFlowButton(template.meant("components")) ? (.template, node) : nil
    }
    if let params = node.meant("params"), hasFlowButton(params) { return (.oneMsgTemplate, node) }
    guard let components = node.meant("components") else { return nil }
    if hasFlowButton(components) { return (.template, node) }
    return FlowButton.defined(in: components).isEmpty ? nil : (.templateDefinition, node)
  }

  /// The name of the template that a message, or the request with it, uses.
  static func templateUsed(in node: JSONNode) -> String? {
    templateUsed(by: node) ?? (node["body"] ?? node["json"]).flatMap(templateUsed(by:))
  }

  private static func templateUsed(by node: JSONNode) -> String? {
    guard node.kind == .object, let template = node["template"] else { return nil }
    if template.kind == .object { return template["name"]?.string }
    let isOneMsg = ["params", "language", "phone", "chatId"].contains { node[$0] != nil }
    return isOneMsg ? template.string : nil
  }

  private func shape(of node: JSONNode, parameters: JSONNode) -> (MessageShape, JSONNode)? {
    if ParameterNames.isAmong(parameters) {
      if node["userId"] != nil || isFlowWord(node["type"]) { return (.jelouOlder, node) }
      return isFlowWord(node["name"]) && node["title"] == nil ? (.parameters, parameters) : (.jelou, node)
    }
    return FlatShape(node).isJelou ? (.jelou, node) : nil
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
    isFlowWord(node["type"]) || isFlowWord(node.meant("action")?["name"])
      || node.meant("action")?.meant("parameters").map(ParameterNames.isAmong) ?? false
  }

  private func isFlowWord(_ node: JSONNode?) -> Bool {
    node?.string.map(FlowButton.isNearFlow) ?? false
  }

  private func hasFlowButton(_ components: JSONNode?) -> Bool {
    components.map { !FlowButton.sent(in: $0).isEmpty } ?? false
  }

  private func hasDefinedButton(inComponent node: JSONNode) -> Bool {
    node.meant("buttons")?.elements.contains(where: FlowButton.isDefined) ?? false
  }
}
