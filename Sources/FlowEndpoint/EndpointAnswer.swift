public import JSONText

/// What an endpoint answers: the HTTP status, and the text that is encrypted into the body.
public enum EndpointAnswer: Hashable, Sendable {
  /// Shows a screen with data; with a message, that text stands at the bottom of it.
  case screen(JSONName, data: [JSONValue.Member] = [], errorMessage: String? = nil)
  /// Ends the flow; `params` are the answer that the business receives, and must hold `flow_token`.
  ///
  /// Without them (nil) the flow closes and no message is sent.
  case success(params: [JSONValue.Member]?)
  /// Says that an error notice arrived.
  case acknowledged
  /// Says that the endpoint is alive.
  case active
  /// The flow token is no longer valid: the text is shown, and the flow can't be opened again (status 427).
  case tokenExpired(message: String)
  /// The request can't be decrypted: the phone fetches the public key anew and sends once more (status 421).
  case undecryptable
  /// The signature does not fit (status 432).
  case signatureRejected
  /// An answer as somebody wrote or recorded it.
  case verbatim(status: Int, text: JSONValue?)

  /// The HTTP status.
  public var status: Int {
    switch self {
    case .screen, .success, .acknowledged, .active: 200
    case .tokenExpired: 427
    case .undecryptable: 421
    case .signatureRejected: 432
    case .verbatim(let status, _): status
    }
  }

  /// The text that is encrypted into the body; nil where the body is empty.
  ///
  /// `version` is the request's: some clients want it although the documentation does not ask for it.
  public func json(version: String?) -> JSONValue? {
    let versions: [JSONValue.Member] = version.map { [.init("version", .string($0))] } ?? []
    switch self {
    case .screen(let screen, let data, let message):
      let notice: [JSONValue.Member] = message.map { [.init("error_message", .string($0))] } ?? []
      return .object(versions + [.init("screen", .string(screen.text)), .init("data", .object(data + notice))])
    case .success(let params):
      let response = params.map { JSONValue.object([.init("params", .object($0))]) }
      let data = response.map { [JSONValue.Member("data", .object([.init("extension_message_response", $0)]))] } ?? []
      return .object(versions + [.init("screen", "SUCCESS")] + data)
    case .acknowledged: return .object(versions + [.init("data", .object([.init("acknowledged", true)]))])
    case .active: return .object(versions + [.init("data", .object([.init("status", "active")]))])
    case .tokenExpired(let message): return .object([.init("error_msg", .string(message))])
    case .undecryptable, .signatureRejected: return nil
    case .verbatim(_, let text): return text
    }
  }
}
