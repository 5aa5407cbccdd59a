import JSONText

/// Reads what a message of a known shape launches.
struct LaunchReader {
  let shape: MessageShape
  let node: JSONNode

  func launches() -> [Launch] {
    switch shape {
    case .cloud:
      let interactive = object(node.meant("interactive")) ?? node
      let parameters = object(interactive.meant("action")?.meant("parameters"))
      return [parameterLaunch(parameters ?? interactive, names: .id, .name)]
    case .parameters: return [parameterLaunch(node, names: .id, .name)]
    case .jelou: return [parameterLaunch(object(node.meant("parameters")) ?? node, names: .slug)]
    case .jelouOlder: return [parameterLaunch(object(node.meant("parameters")) ?? node, names: .id, .slug)]
    case .template: return components.map { FlowButton.sent(in: $0).map(buttonLaunch) } ?? []
    case .oneMsgTemplate: return components.map { FlowButton.sent(in: $0).map(buttonLaunch) } ?? []
    case .templateButton: return [buttonLaunch(node)]
    case .templateDefinition: return definedButtons.map(definitionLaunch)
    case .oneMsg: return [oneMsgLaunch]
    case .dreams: return [dreamsLaunch]
    }
  }

  /// The value that holds the components of a template message; nil for other shapes, and where they are missing.
  var components: JSONNode? {
    switch shape {
    case .template: (node.meant("template") ?? node).meant("components")
    case .oneMsgTemplate: node.meant("params")
    case .cloud, .templateDefinition, .templateButton, .parameters, .jelou, .jelouOlder, .oneMsg, .dreams: nil
    }
  }

  private var definedButtons: [JSONNode] {
    if let components = node.meant("components") { return FlowButton.defined(in: components) }
    return node.meant("buttons")?.elements.filter(FlowButton.isDefined) ?? [node]
  }

  private func parameterLaunch(_ parameters: JSONNode, names kinds: FlowReference.Kind...) -> Launch {
    let payload = parameters.meant("flow_action_payload")
    return Launch(
      node: parameters,
      references: references(in: parameters, kinds),
      action: action(parameters.meant("flow_action")),
      actionNode: parameters.meant("flow_action"),
      payload: payload,
      screen: payload?.meant("screen"),
      data: payload?.meant("data"),
      token: parameters.meant("flow_token")
    )
  }

  private func buttonLaunch(_ button: JSONNode) -> Launch {
    let action = FlowButton.parameters(of: button).lazy.compactMap { object($0.meant("action")) }.first
    return Launch(
      node: button,
      references: [],
      action: .unknown,
      actionNode: nil,
      payload: action,
      screen: nil,
      data: action?.meant("flow_action_data"),
      token: action?.meant("flow_token")
    )
  }

  private func definitionLaunch(_ button: JSONNode) -> Launch {
    Launch(
      node: button,
      references: references(in: button, [.embedded, .id, .name]),
      action: action(button.meant("flow_action")),
      actionNode: button.meant("flow_action"),
      payload: nil,
      screen: button.meant("navigate_screen"),
      data: nil,
      token: nil
    )
  }

  private var oneMsgLaunch: Launch {
    let payload = node.meant("flowActionPayload")
    return Launch(
      node: node,
      references: node.meant("flowId").map { [FlowReference(kind: .id, member: "flowId", node: $0)] } ?? [],
      action: action(node.meant("flowAction")),
      actionNode: node.meant("flowAction"),
      payload: payload,
      screen: payload?.meant("screen") ?? node.meant("flowActionScreen"),
      data: payload?.meant("data") ?? node.meant("flowActionData"),
      token: node.meant("flowToken")
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
