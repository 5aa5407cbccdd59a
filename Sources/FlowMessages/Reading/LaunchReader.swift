import JSONText

/// Reads what a message of a known shape launches.
struct LaunchReader {
  let shape: MessageShape
  let node: JSONNode

  func launches() -> [Launch] {
    switch shape {
    case .cloud:
      let interactive = node["interactive"] ?? node
      return [parameterLaunch(object(interactive["action"]?["parameters"]) ?? interactive, names: .id, .name)]
    case .parameters: return [parameterLaunch(node, names: .id, .name)]
    case .jelou: return [parameterLaunch(object(node["parameters"]) ?? node, names: .slug)]
    case .jelouOlder: return [parameterLaunch(object(node["parameters"]) ?? node, names: .id, .slug)]
    case .template: return FlowButton.sent(in: templateComponents).map(buttonLaunch)
    case .oneMsgTemplate: return FlowButton.sent(in: node["params"] ?? node).map(buttonLaunch)
    case .templateButton: return [buttonLaunch(node)]
    case .templateDefinition: return definedButtons.map(definitionLaunch)
    case .oneMsg: return [oneMsgLaunch]
    case .dreams: return [dreamsLaunch]
    }
  }

  private var templateComponents: JSONNode {
    node["template"]?["components"] ?? node["components"] ?? node
  }

  private var definedButtons: [JSONNode] {
    if let components = node["components"] { return FlowButton.defined(in: components) }
    return node["buttons"]?.elements.filter(FlowButton.isDefined) ?? [node]
  }

  private func parameterLaunch(_ parameters: JSONNode, names kinds: FlowReference.Kind...) -> Launch {
    let payload = parameters["flow_action_payload"]
    return Launch(
      node: parameters,
      references: references(in: parameters, kinds),
      action: action(parameters["flow_action"]),
      actionNode: parameters["flow_action"],
      payload: payload,
      screen: payload?["screen"],
      data: payload?["data"],
      token: parameters["flow_token"]
    )
  }

  private func buttonLaunch(_ button: JSONNode) -> Launch {
    let action = button["parameters"]?.elements.lazy.compactMap { object($0["action"]) }.first
    return Launch(
      node: button,
      references: [],
      action: .unknown,
      actionNode: nil,
      payload: action,
      screen: nil,
      data: action?["flow_action_data"],
      token: action?["flow_token"]
    )
  }

  private func definitionLaunch(_ button: JSONNode) -> Launch {
    Launch(
      node: button,
      references: references(in: button, [.embedded, .id, .name]),
      action: action(button["flow_action"]),
      actionNode: button["flow_action"],
      payload: nil,
      screen: button["navigate_screen"],
      data: nil,
      token: nil
    )
  }

  private var oneMsgLaunch: Launch {
    let payload = node["flowActionPayload"]
    return Launch(
      node: node,
      references: node["flowId"].map { [FlowReference(kind: .id, member: "flowId", node: $0)] } ?? [],
      action: action(node["flowAction"]),
      actionNode: node["flowAction"],
      payload: payload,
      screen: payload?["screen"] ?? node["flowActionScreen"],
      data: payload?["data"] ?? node["flowActionData"],
      token: node["flowToken"]
    )
  }

  private var dreamsLaunch: Launch {
    Launch(
      node: node,
      references: references(in: node, [.id]),
      action: .navigate,
      actionNode: nil,
      payload: nil,
      screen: node["screen"],
      data: nil,
      token: nil
    )
  }

  /// The members that say which flow; one that can be read comes before one that is filled in later.
  private func references(in node: JSONNode, _ kinds: [FlowReference.Kind]) -> [FlowReference] {
    let found = kinds.compactMap { kind in
      node[kind.member].map { FlowReference(kind: kind, member: kind.member, node: $0) }
    }
    let isTelling = { (reference: FlowReference) in reference.text != nil || reference.kind == .embedded }
    return found.filter(isTelling) + found.filter { !isTelling($0) }
  }

  private func action(_ node: JSONNode?) -> Launch.Action {
    guard let node else { return .navigate }
    if node.isText("navigate") { return .navigate }
    return node.isText("data_exchange") ? .dataExchange : .unknown
  }

  private func object(_ node: JSONNode?) -> JSONNode? {
    node.flatMap { $0.kind == .object ? $0 : nil }
  }
}

extension FlowReference.Kind {
  /// The member that holds a reference of this kind in the shapes that spell it like the Cloud API.
  var member: String {
    switch self {
    case .id: "flow_id"
    case .name, .slug: "flow_name"
    case .embedded: "flow_json"
    }
  }
}
