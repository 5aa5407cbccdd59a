import FlowCrypto
import FlowEndpoint
import FlowRemote
import JSONText

/// What a phone sends to an endpoint: everything that is prepared before sending.
struct ExchangePlan: Sendable {
  let place: PlaceOfExchange
  /// Where it goes; nil for a flow without an address.
  let address: String?
  let request: EndpointRequest
  let text: [UInt8]
  /// The key that the account holds for endpoints, as PEM; nil if there is none.
  var key: String?

  /// The parts of a place that an exchange needs.
  struct PlaceOfExchange: Sendable {
    let flow: String
    let phoneNumber: String
    let message: String
    let button: Int
  }
}

extension SandboxMachine {
  /// What the phone of a page asks its endpoint.
  func plan(_ request: SandboxRequest, _ parameters: Parameters) throws(GraphFailure) -> ExchangePlan {
    try plan(request, action: parameters.text("action") ?? "", parameters, data: parameters["data"] ?? [:])
  }

  /// What the phone of a page says to its endpoint about an answer that it could not use.
  func planNotice(_ request: SandboxRequest, _ parameters: Parameters) throws(GraphFailure) -> ExchangePlan {
    let data: JSONValue = [
      "error": .string(parameters.text("error") ?? ""), "error_message": .string(parameters.text("message") ?? ""),
    ]
    return try plan(request, action: parameters.text("action") ?? "", parameters, data: data)
  }

  private func plan(
    _ request: SandboxRequest,
    action: String,
    _ parameters: Parameters,
    data: JSONValue
  ) throws(GraphFailure) -> ExchangePlan {
    guard ["INIT", "data_exchange", "BACK"].contains(action) else {
      throw .parameter("action must be INIT, data_exchange or BACK.")
    }
    guard case .object(let members) = data else { throw .parameter("data must be an object.") }
    let place = try place(request)
    let text = try text(at: place)
    let facts = EndpointFacts(text)
    let version = facts.dataAPIVersion
    let token = place.launch.token
    return ExchangePlan(
      place: ExchangePlan.PlaceOfExchange(
        flow: place.flow.id,
        phoneNumber: place.account.phoneNumber,
        message: place.message,
        button: place.button
      ),
      address: place.flow.endpointURI ?? facts.dataChannelURI,
      request: EndpointRequest(
        EndpointRequest.Action(name: action),
        screen: parameters.text("screen").map { JSONName($0) },
        data: members,
        flowToken: token,
        flowTokenSignature: facts.signsTokens
          ? FlowTokenSignature.make(flowToken: token, secret: Self.appSecret) : nil,
        version: version
      ),
      text: text,
      key: key(of: place.account.phoneNumber)
    )
  }

  /// The key that the account holds for endpoints, as PEM.
  func key(of phoneNumber: String) -> String? { state.keys[phoneNumber] }

  /// The button is dead from now on.
  mutating func expire(_ place: ExchangePlan.PlaceOfExchange, _ text: String) {
    guard let index = state.messages.firstIndex(where: { $0.id == place.message }),
      state.messages[index].launches.indices.contains(place.button)
    else { return }
    change { $0.messages[index].launches[place.button].expiry = text }
  }
}

/// What an exchange has to know of a Flow JSON.
private struct EndpointFacts {
  let dataAPIVersion: String?
  let dataChannelURI: String?
  let signsTokens: Bool

  init(_ text: [UInt8]) {
    let root = JSONDocument(parsing: text).root
    dataAPIVersion = root["data_api_version"]?.string
    dataChannelURI = root["data_channel_uri"]?.string
    // Documented: with Flow JSON 7.3 and data API 4.0, and from there on.
    let version = root["version"]?.string.map(Self.parts) ?? []
    signsTokens =
      !version.lexicographicallyPrecedes([7, 3]) && !Self.parts(dataAPIVersion ?? "").lexicographicallyPrecedes([4, 0])
  }

  private static func parts(_ version: String) -> [Int] {
    version.split(separator: ".").map { Int($0) ?? 0 }
  }
}
