import JSONText

/// Recognises messages by their content: tolerates broken ones, and ignores everything else.
struct MessageReader {
  let placement: Placement
  let templates: TemplateCatalog

  /// The message that an object is, or that the request in it sends; nil if it launches no flow.
  func message(in node: JSONNode) -> Message? {
    guard node.kind == .object else { return nil }
    if let address = requestAddress(of: node), let body = node["body"] ?? node["json"], body.kind == .object {
      guard let (shape, inner) = recognized(body) ?? recognized(body, sentTo: address) else { return nil }
      return message(shape, inner, address: address)
    }
    return recognized(node).map { message($0, $1, address: nil) }
  }

  /// A value that is to be judged as a message although it launches no flow.
  func assumed(_ node: JSONNode) -> Message {
    message(MessageShape.all.first { $0.definition.isMeant(by: node) } ?? .cloud, node, address: nil)
  }

  private func requestAddress(of node: JSONNode) -> JSONNode? {
    guard let address = node["url"] ?? node["path"] else { return nil }
    return address.kind == .object ? address["raw"] : address
  }

  private func message(_ shape: MessageShape, _ node: JSONNode, address: JSONNode?) -> Message {
    let launches = shape.definition.launches(in: node)
    return Message(shape: shape, node: node, address: address, launches: launches, placement: placement)
  }

  /// The shape of an object and the part of it that is the message; the most telling evidence decides.
  private func recognized(_ node: JSONNode) -> (MessageShape, JSONNode)? {
    guard !ForeignObject.isEndpointRequest(node), !ForeignObject.isIncoming(node) else { return nil }
    for evidence in Evidence.allCases {
      for shape in MessageShape.all {
        switch shape.definition.recognize(node, by: evidence, knowing: templates) {
        case .message(let message): return (shape, message)
        case .otherMessage: return nil
        case nil: continue
        }
      }
    }
    return nil
  }

  /// The shape of a body, by the address of the request, where the body alone does not show it.
  private func recognized(_ body: JSONNode, sentTo address: JSONNode) -> (MessageShape, JSONNode)? {
    guard let path = address.string?.prefix(while: { $0 != "?" && $0 != "#" }) else { return nil }
    return MessageShape.all.first { $0.definition.isBody(ofCallTo: path) }.map { ($0, body) }
  }

  /// The name of the template that a message, or the request with it, uses.
  static func templateUsed(in node: JSONNode) -> String? {
    templateUsed(by: node) ?? (node["body"] ?? node["json"]).flatMap(templateUsed(by:))
  }

  private static func templateUsed(by node: JSONNode) -> String? {
    guard node.kind == .object else { return nil }
    return MessageShape.all.lazy.compactMap { $0.definition.templateUsed(by: node) }.first
  }
}
