import ArgumentParser
import FlowEndpoint
import FlowFiles
import FlowRemote

/// A connection to an endpoint: encrypted or on this machine, redirects not followed.
struct EndpointWire {
  let url: String
  let address: Address
  private let transport: any Transport
  private let timeout: Duration
  /// The most bytes that an answer may have.
  private static let limit = 16 << 20

  /// How long an answer is waited for unless '--timeout' says otherwise: phones give up after 10 seconds.
  static let patience: Double = 15

  /// A connection to an address; throws if others could read what is sent.
  init(_ url: String, _ access: EndpointAccess) throws {
    guard let address = Address(url) else {
      throw ValidationError("'\(url)' is not an address; expected 'https://…'.")
    }
    guard address.isPrivate else {
      throw ValidationError("'\(url)' is plain http; WhatsApp calls https only. Plain http is for this machine.")
    }
    self.url = url
    self.address = address
    transport = VerboseTransport(
      inner: access.world.transport(address.scheme, access.console.environment),
      output: access.output,
      isVerbose: access.options.verbose
    )
    timeout = .milliseconds(Int(access.options.seconds(or: Self.patience) * 1000))
  }

  /// Sends one call; ``EndpointReply/unreachable(_:)`` where the server was not reached.
  func send(_ call: EndpointCall) -> EndpointReply {
    let clock = ContinuousClock()
    let start = clock.now
    do throws(TransportError) {
      let answer = try post(call.body, call.headers.map { HTTPRequest.Field($0.name, $0.value) })
      let time = (clock.now - start).components
      let milliseconds = Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
      return .answer(
        status: answer.status,
        contentType: answer.header("Content-Type"),
        body: answer.body,
        milliseconds: milliseconds
      )
    } catch {
      switch error {
      case .notSent(let reason), .impossible(let reason), .misconfigured(let reason): return .unreachable(reason)
      case .unclear(let reason): return .failure(reason)
      case .tooLarge: return .failure("the answer is larger than 16 MiB")
      }
    }
  }

  /// Sends a body as it is.
  func post(_ body: [UInt8], _ headers: [HTTPRequest.Field]) throws(TransportError) -> HTTPAnswer {
    let request = WireRequest(method: "POST", url: url, headers: headers, body: body)
    return try transport.send(request, timeout: timeout, limit: Self.limit)
  }

  /// Fetches a file, such as one that a person chose in a picker.
  func get() throws(TransportError) -> HTTPAnswer {
    try transport.send(WireRequest(method: "GET", url: url), timeout: timeout, limit: 100 << 20)
  }

  /// The message for a server that was not reached.
  func unreachable(_ reason: String) -> RemoteError {
    RemoteError(.unreachable, "the endpoint can't be reached: \(reason)")
  }
}
