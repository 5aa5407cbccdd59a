import FlowRemote
import JSONText

/// Where a phone stands: at a button of a message, or at a preview that is interactive.
struct PhonePlace {
  let flow: SandboxFlow
  let account: SandboxAccount
  /// The Flow JSON that is opened.
  let file: String
  let launch: SandboxLaunch
  /// The id of the message; empty for a preview.
  let message: String
  /// The position of the button.
  let button: Int
  /// What addresses of the page begin and end with.
  let address: String
  let query: String

  var isPreview: Bool { message.isEmpty }
}

extension SandboxMachine {
  /// The place that the address of a page, or of what a page asks for, names.
  func place(_ request: SandboxRequest) throws(GraphFailure) -> PhonePlace {
    let segments = Array(request.segments.dropFirst())
    switch segments.first {
    case "chat" where segments.count >= 3: return try messagePlace(segments[1], segments[2])
    case "preview" where segments.count >= 2: return try previewPlace(segments[1], request)
    default: throw .noObject(segments.joined(separator: "/"), method: request.method)
    }
  }

  private func messagePlace(_ id: String, _ position: String) throws(GraphFailure) -> PhonePlace {
    guard let message = state.messages.first(where: { $0.id == id }), let button = Int(position),
      message.launches.indices.contains(button),
      let flow = state.flows.first(where: { $0.id == message.launches[button].flow })
    else { throw .noObject(id, method: "get") }
    return PhonePlace(
      flow: flow,
      account: account(of: message),
      file: message.launches[button].file,
      launch: message.launches[button],
      message: id,
      button: button,
      address: "/_sandbox/chat/\(Percent.encode(id))/\(button)",
      query: ""
    )
  }

  /// A preview shows what is worked on; how it is opened stands in its link.
  private func previewPlace(_ id: String, _ request: SandboxRequest) throws(GraphFailure) -> PhonePlace {
    func parameter(_ name: String) -> String? { request.query.first { $0.name == name }?.value }
    let token = parameter("token")
    guard let flow = state.flows.first(where: { $0.id == id }), flow.previewToken == token, flow.previewExpires > now
    else { throw .noObject(id, method: "get") }
    let number = parameter("phone_number").map { $0.filter(\.isNumber) }
    let account = SandboxAccount.all.first { $0.digits == number } ?? SandboxAccount.all.first { $0.id == flow.account }
    let payload = JSONValue(JSONDocument(parsing: parameter("flow_action_payload") ?? "").root)
    let launch = SandboxLaunch(
      flow: id,
      label: flow.name,
      file: (flow.draft ?? flow.published.last)?.file ?? "",
      token: parameter("flow_token") ?? "unused",
      asksEndpoint: parameter("flow_action") == "data_exchange",
      screen: payload["screen"]?.text,
      data: payload["data"],
      isDraft: true
    )
    return PhonePlace(
      flow: flow,
      account: account ?? SandboxAccount.all[0],
      file: launch.file,
      launch: launch,
      message: "",
      button: 0,
      address: "/_sandbox/preview/\(id)",
      query: Percent.query(request.query.filter { ["token", "flow_token", "phone_number"].contains($0.name) })
    )
  }

  /// The Flow JSON that a phone at that place opens.
  func text(at place: PhonePlace) throws(GraphFailure) -> [UInt8] {
    guard let bytes = place.file.isEmpty ? nil : newTexts[place.file] ?? readText(place.file) else {
      throw .parameter("The flow has no Flow JSON.")
    }
    return bytes
  }
}
