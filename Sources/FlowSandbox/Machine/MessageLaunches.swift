import FlowModel
import FlowRemote
import JSONText

// What the buttons of a message open.

extension SandboxMachine {
  /// The launch behind a button, which opens what the flow is at the moment.
  private func launch(_ flow: SandboxFlow, _ label: String, isDraft: Bool) -> SandboxLaunch {
    let text = isDraft ? flow.draft : flow.published.last
    return SandboxLaunch(
      flow: flow.id,
      label: label,
      file: text?.file ?? "",
      token: "unused",
      asksEndpoint: false,
      isDraft: isDraft
    )
  }

  // MARK: Interactive messages

  func interactiveLaunch(_ value: JSONValue?, _ account: SandboxAccount) throws(GraphFailure) -> SandboxLaunch {
    guard let value, value["type"]?.text == "flow" else { throw .invalidValue("interactive.type must be flow.") }
    try require(value["body"]?["text"], "body.text", 1...1024)
    if let footer = value["footer"] { try require(footer["text"], "footer.text", 1...60) }
    if let header = value["header"], header["type"]?.text == "text" {
      try require(header["text"], "header.text", 1...60)
    }
    guard value["action"]?["name"]?.text == "flow", let parameters = value["action"]?["parameters"] else {
      throw .invalidValue("action.name must be flow, and action.parameters must be there.")
    }
    guard parameters["flow_message_version"]?.text == "3" else {
      throw .invalidValue("flow_message_version must be 3.")
    }
    try require(parameters["flow_cta"], "flow_cta", 1...30)
    let flow = try flow(named: parameters, account)
    let mode = parameters["mode"]?.text ?? "published"
    guard ["draft", "published"].contains(mode) else { throw .invalidValue("mode must be draft or published.") }
    try requireSendable(flow, draft: mode == "draft")
    try checkLaunch(parameters, of: flow, draft: mode == "draft")
    let base = launch(flow, parameters["flow_cta"]?.text ?? "", isDraft: mode == "draft")
    return SandboxLaunch(
      flow: base.flow,
      label: base.label,
      file: base.file,
      token: parameters["flow_token"]?.text ?? base.token,
      asksEndpoint: parameters["flow_action"]?.text == "data_exchange",
      screen: parameters["flow_action_payload"]?["screen"]?.text,
      data: parameters["flow_action_payload"]?["data"],
      isDraft: base.isDraft
    )
  }

  private func require(_ value: JSONValue?, _ name: String, _ length: ClosedRange<Int>) throws(GraphFailure) {
    guard let text = value?.text else { throw .missingValue(name) }
    guard length.contains(text.unicodeScalars.count) else {
      throw .invalidValue("\(name) must have \(length.lowerBound) to \(length.upperBound) characters.")
    }
  }

  private func flow(named parameters: JSONValue, _ account: SandboxAccount) throws(GraphFailure) -> SandboxFlow {
    let (id, name) = (parameters["flow_id"]?.text, parameters["flow_name"]?.text)
    guard (id == nil) != (name == nil) else { throw .invalidValue("Give exactly one of flow_id and flow_name.") }
    let flow = state.flows.first { $0.account == account.id && (id.map($0.id.isEqual) ?? ($0.name == name)) }
    guard let flow else {
      throw .invalidValue("\(id == nil ? "flow_name" : "flow_id") does not name a Flow that can be sent.")
    }
    return flow
  }

  private func requireSendable(_ flow: SandboxFlow, draft: Bool) throws(GraphFailure) {
    switch flow.status {
    case "BLOCKED": throw .message(132_068, "Flow is blocked", details: "Flow is in blocked state.")
    case "DEPRECATED": throw .invalidValue("The Flow is deprecated and cannot be sent.")
    case "DRAFT" where !draft && !flow.wasPublished:
      throw .invalidValue("The Flow is a draft: publish it, or send it with mode draft.")
    default: break
    }
    if draft, flow.draft == nil { throw .invalidValue("The Flow has no Flow JSON.") }
  }

  private func checkLaunch(_ parameters: JSONValue, of flow: SandboxFlow, draft: Bool) throws(GraphFailure) {
    let action = parameters["flow_action"]?.text ?? "navigate"
    let payload = parameters["flow_action_payload"]
    guard ["navigate", "data_exchange"].contains(action) else {
      throw .invalidValue("flow_action must be navigate or data_exchange.")
    }
    guard action == "navigate" else {
      guard payload == nil else {
        throw .message(
          100,
          "Invalid parameter",
          details: "flow_action_payload is not allowed when flow_action is data_exchange."
        )
      }
      return
    }
    if let data = payload?["data"], data.members.isEmpty {
      throw .invalidValue("flow_action_payload.data must be an object with at least one member.")
    }
    guard let screen = payload?["screen"]?.text else { return }
    let text = draft ? flow.draft : flow.published.last
    let document = text.flatMap(bytes(of:)).map { JSONDocument(parsing: $0) }
    guard let document, Flow(document).screen(JSONName(screen)) == nil else { return }
    throw .invalidValue("flow_action_payload.screen is not a screen of the Flow.")
  }

  // MARK: Templates

  /// The template that a message names.
  func template(_ value: JSONValue?, _ account: SandboxAccount) throws(GraphFailure) -> SandboxTemplate {
    guard let name = value?["name"]?.text else { throw .missingValue("template.name") }
    guard let language = value?["language"]?["code"]?.text else { throw .missingValue("template.language.code") }
    let template = state.templates.first { $0.account == account.id && $0.name == name && $0.language == language }
    guard let template else {
      throw .message(
        132_001,
        "Template name does not exist in the translation",
        details: "template name (\(name)) does not exist in \(language)",
        status: 404
      )
    }
    return template
  }

  func templateLaunches(_ template: SandboxTemplate, _ value: JSONValue?) throws(GraphFailure) -> [SandboxLaunch] {
    let given = (value?["components"]?.elements ?? []).filter { $0["type"]?.text?.lowercased() == "button" }
    let buttons =
      template.components.elements.first { $0["type"]?.text?.uppercased() == "BUTTONS" }?["buttons"]?.elements ?? []
    var launches: [SandboxLaunch] = []
    for (index, id) in template.flows.sorted(by: { $0.key < $1.key }) {
      guard let component = given.first(where: { $0["index"]?.integer == index }) else {
        throw .invalidValue("The flow button at index \(index) has no component.")
      }
      guard component["sub_type"]?.text?.lowercased() == "flow" else {
        throw .invalidValue("Components sub_type invalid at index: \(index) and type: 0")
      }
      guard let flow = state.flows.first(where: { $0.id == id }) else { continue }
      try requireSendable(flow, draft: false)
      let button = buttons.indices.contains(index) ? buttons[index] : [:]
      let action = component["parameters"]?.elements.first?["action"]
      let base = launch(flow, button["text"]?.text ?? "", isDraft: false)
      launches.append(
        SandboxLaunch(
          flow: base.flow,
          label: base.label,
          file: base.file,
          token: action?["flow_token"]?.text ?? base.token,
          asksEndpoint: button["flow_action"]?.text?.lowercased() == "data_exchange",
          screen: button["navigate_screen"]?.text,
          data: action?["flow_action_data"],
          isDraft: false
        )
      )
    }
    return launches
  }
}

extension GraphFailure {
  static func missingValue(_ name: String) -> GraphFailure {
    .message(131_008, "Required parameter is missing", details: "The parameter \(name) is required.")
  }

  static func invalidValue(_ details: String) -> GraphFailure {
    .message(131_009, "Parameter value is not valid", details: details)
  }
}

extension String {
  fileprivate func isEqual(_ other: String) -> Bool { self == other }
}
