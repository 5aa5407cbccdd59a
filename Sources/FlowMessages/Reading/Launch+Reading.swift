import JSONText

extension Launch {
  /// The launch that parameters describe, which the Cloud API and Jelou spell alike.
  init(parameters: JSONNode, naming kinds: [FlowReference.Kind]) {
    let payload = parameters.meant("flow_action_payload")
    self.init(
      node: parameters,
      references: FlowReference.all(in: parameters, kinds),
      action: Action(parameters.meant("flow_action")),
      actionNode: parameters.meant("flow_action"),
      payload: payload,
      screen: payload?.meant("screen"),
      data: payload?.meant("data"),
      token: parameters.meant("flow_token")
    )
  }

  /// The launch of a flow button in a message that uses a template.
  init(button: JSONNode) {
    let action = FlowButton.parameters(of: button).lazy.compactMap { $0.meant("action")?.asObject }.first
    self.init(
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

  /// The launch of a FLOW button in the definition of a template.
  init(defined button: JSONNode) {
    self.init(
      node: button,
      references: FlowReference.all(in: button, [.embedded, .id, .name]),
      action: Action(button.meant("flow_action")),
      actionNode: button.meant("flow_action"),
      payload: nil,
      screen: button.meant("navigate_screen"),
      data: nil,
      token: nil
    )
  }
}

extension Launch.Action {
  /// What the value of `flow_action` says; without one a flow is opened on a screen.
  init(_ node: JSONNode?) {
    guard let node else {
      self = .navigate
      return
    }
    if node.isText("navigate") {
      self = .navigate
    } else {
      self = node.isText("data_exchange") ? .dataExchange : .unknown
    }
  }
}

extension FlowReference {
  /// The members that say which flow; one that can be read comes before one that is filled in later.
  static func all(in node: JSONNode, _ kinds: [Kind]) -> [FlowReference] {
    let found = kinds.compactMap { kind in
      node[kind.member].map { FlowReference(kind: kind, member: kind.member, node: $0) }
    }
    let isTelling = { (reference: FlowReference) in reference.text != nil || reference.kind == .embedded }
    return found.filter(isTelling) + found.filter { !isTelling($0) }
  }
}

extension FlowReference.Kind {
  /// The member that holds a reference of this kind in the shapes that spell it like the Cloud API.
  fileprivate var member: String {
    switch self {
    case .id: "flow_id"
    case .name, .slug: "flow_name"
    case .embedded: "flow_json"
    }
  }
}
