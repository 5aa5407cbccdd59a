public import FlowCrypto
import JSONText

/// What a server does with each request of a flow: check the signature, decrypt, ask for an answer, encrypt it.
///
/// It knows nothing of HTTP servers: body and header go in, status and body come out.
public struct EndpointHandler: Sendable {
  private let key: EndpointPrivateKey
  private let secrets: [String]

  /// A handler for the private half of the key that the platform holds.
  ///
  /// `appSecrets` are the application's, during a change of it the old one too; without any, nothing is checked, and
  /// anybody may call the endpoint.
  public init(privateKey: EndpointPrivateKey, appSecrets: [String]) {
    key = privateKey
    secrets = appSecrets
  }

  /// What is sent back over HTTP.
  public struct Response: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int
    /// Plain text: base64, or nothing.
    public let body: [UInt8]
    /// What `body` is.
    public let contentType = "text/plain"
  }

  /// A request that was opened, and can be answered once.
  public struct Opened: Sendable {
    /// What the flow asks.
    public let request: EndpointRequest
    private let exchange: ExchangeKey

    fileprivate init(_ request: EndpointRequest, _ exchange: ExchangeKey) {
      self.request = request
      self.exchange = exchange
    }

    /// The answer as it is sent back, encrypted with the key of the request.
    public func response(_ answer: EndpointAnswer) throws(CryptoFailure) -> Response {
      guard let json = answer.json(version: request.version) else { return Response(status: answer.status, body: []) }
      let text = Array(JSONPrinter().print(json).utf8)
      return Response(status: answer.status, body: Array(try exchange.sealAnswer(text).utf8))
    }
  }

  /// A request that can't be read, with what is sent back.
  public struct Refusal: Error, Hashable, Sendable {
    /// The step that failed, for the server's log.
    public let failure: CryptoFailure
    /// 421 for what can't be decrypted, so that WhatsApp fetches the key anew; 432 for a signature; else 400.
    public let status: Int

    init(_ failure: CryptoFailure) {
      self.failure = failure
      status =
        switch failure.step {
        case .aesKey, .data: 421
        case .signature, .token: 432
        default: 400
        }
    }

    /// What is sent back.
    public var response: Response { Response(status: status, body: []) }
  }

  /// Opens a request: `body` as it arrived, byte for byte, and the header `X-Hub-Signature-256`.
  public func open(_ body: [UInt8], signature: String?) throws(Refusal) -> Opened {
    do throws(CryptoFailure) {
      if !secrets.isEmpty { try RequestSignature.check(signature, body: body, secrets: secrets) }
      let (text, exchange) = try EncryptedRequest(body: body).open(with: key)
      let request = try Self.request(text)
      if !secrets.isEmpty, let signed = request.flowTokenSignature {
        try FlowTokenSignature.check(signed, flowToken: request.flowToken ?? "", secrets: secrets)
      }
      return Opened(request, exchange)
    } catch {
      throw Refusal(error)
    }
  }

  /// Answers a request; what can't be read is refused with the status that the platform documents for it.
  public func respond(
    to body: [UInt8],
    signature: String?,
    answer: (EndpointRequest) throws -> EndpointAnswer
  ) throws -> Response {
    let opened: Opened
    do throws(Refusal) {
      opened = try open(body, signature: signature)
    } catch {
      return error.response
    }
    return try opened.response(try answer(opened.request))
  }

  private static func request(_ text: [UInt8]) throws(CryptoFailure) -> EndpointRequest {
    do throws(EndpointRequest.Failure) {
      return try EndpointRequest(parsing: text)
    } catch {
      throw CryptoFailure(.text, error.reason)
    }
  }
}
