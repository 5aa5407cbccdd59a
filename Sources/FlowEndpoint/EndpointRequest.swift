public import JSONText

/// A request of a flow to its endpoint, decrypted.
///
/// What is read is lenient: members that some phones leave out are optional, unknown ones are passed over.
public struct EndpointRequest: Hashable, Sendable {
  /// Why a request is sent.
  public enum Action: Hashable, Sendable {
    /// `INIT`: a message opened the flow and asks for its first screen.
    case open
    /// `data_exchange`: somebody submitted or selected something; also how errors are reported.
    case exchange
    /// `BACK`: somebody left a screen with `refresh_on_back`.
    case back
    /// `ping`: the platform asks whether the endpoint is alive.
    case ping
    /// Any other name, as the platform may add some.
    case other(String)
  }

  /// Why it is sent.
  public var action: Action
  /// The screen that it comes from; nil or empty when the flow is opened.
  public var screen: JSONName?
  /// The payload, in the order of the text; nil if it is missing.
  public var data: [JSONValue.Member]?
  /// What the message carried, `unused` if it carried nothing; some phones leave it out.
  public var flowToken: String?
  /// A JSON Web Token over the flow token, since data API 4.0 with Flow JSON 7.3.
  public var flowTokenSignature: String?
  /// The flow's `data_api_version`.
  public var version: String?

  /// Makes a request.
  public init(
    _ action: Action,
    screen: JSONName? = nil,
    data: [JSONValue.Member]? = nil,
    flowToken: String? = nil,
    flowTokenSignature: String? = nil,
    version: String? = nil
  ) {
    self.action = action
    self.screen = screen
    self.data = data
    self.flowToken = flowToken
    self.flowTokenSignature = flowTokenSignature
    self.version = version
  }

  /// Why decrypted bytes are not a request: lower case, without a full stop.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong.
    public let reason: String
  }

  /// Reads a request.
  ///
  /// - Throws: A failure if the text is not a JSON object with an `action`.
  public init(parsing text: [UInt8]) throws(Failure) {
    let document = JSONDocument(parsing: text)
    guard document.faults.isEmpty, document.root.kind == .object else {
      throw Failure(reason: "the request is not a JSON object")
    }
    let root = document.root
    guard let action = root["action"]?.string else {
      throw Failure(reason: "the request has no 'action'")
    }
    self.init(
      Action(name: action),
      screen: root["screen"]?.name,
      data: root["data"].flatMap { $0.kind == .object ? $0.members.map { .init($0.name, JSONValue($0.value)) } : nil },
      flowToken: root["flow_token"]?.string,
      flowTokenSignature: root["flow_token_signature"]?.string,
      version: root["version"]?.string
    )
  }

  /// The request as the platform writes it: `data`, `flow_token`, `screen`, `action`, `version`.
  public var json: JSONValue {
    var members: [JSONValue.Member] = []
    if let data { members.append(.init("data", .object(data))) }
    if let flowToken { members.append(.init("flow_token", .string(flowToken))) }
    if let screen { members.append(.init("screen", .string(screen.text))) }
    members.append(.init("action", .string(action.name)))
    if let version { members.append(.init("version", .string(version))) }
    if let flowTokenSignature { members.append(.init("flow_token_signature", .string(flowTokenSignature))) }
    return .object(members)
  }

  /// Whether it reports that the last answer could not be used; it wants an acknowledgement, not a screen.
  ///
  /// The documentation names the member `error` in its sample and `error_key` in its table.
  public var isErrorNotice: Bool {
    action != .ping && (data ?? []).contains { $0.key == "error" || $0.key == "error_key" }
  }
}

extension EndpointRequest.Action {
  /// Reads the name that the platform gives it.
  public init(name: String) {
    switch name {
    case "INIT": self = .open
    case "data_exchange": self = .exchange
    case "BACK": self = .back
    case "ping": self = .ping
    default: self = .other(name)
    }
  }

  /// The name that the platform gives it.
  public var name: String {
    switch self {
    case .open: "INIT"
    case .exchange: "data_exchange"
    case .back: "BACK"
    case .ping: "ping"
    case .other(let name): name
    }
  }
}

extension String {
  /// Whether both have the same code units; equal by Unicode is not enough for a name.
  func isBytes(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
