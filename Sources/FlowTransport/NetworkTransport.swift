import AsyncHTTPClient
package import FlowRemote
import NIOCore
import NIOHTTP1
import NIOSSL

/// Sends requests over the network: TLS 1.2 or newer, verified; redirects not followed; proxies as the environment says.
///
/// A setting of the environment that can't be read is never passed over: what depends on it is not sent.
package final class NetworkTransport: Transport {
  private typealias Way = Result<HTTPClient, Misconfigured>

  /// Why a connection is not possible, in plain words.
  private struct Misconfigured: Error {
    let message: String
  }

  private let direct: Way
  private let proxied: Way?
  private let exceptions: ProxyExceptions

  /// A transport for addresses of that scheme; `environment` gives the values of `HTTPS_PROXY`, `SSL_CERT_FILE` and
  /// the like.
  package init(scheme: String, environment: @escaping @Sendable (String) -> String?) {
    exceptions = ProxyExceptions(environment("NO_PROXY") ?? environment("no_proxy") ?? "")
    let authorities: TrustedAuthorities
    do throws(TrustedAuthorities.Fault) {
      // Without encryption no certificates are needed.
      authorities = try TrustedAuthorities { scheme == "https" ? environment($0) : nil }
    } catch {
      (direct, proxied) = (.failure(Misconfigured(message: error.message)), nil)
      return
    }
    direct = .success(Self.client(proxy: nil, authorities))
    do throws(ProxySetting.Fault) {
      proxied = try ProxySetting.find(for: scheme, environment).map { .success(Self.client(proxy: $0, authorities)) }
    } catch {
      proxied = .failure(Misconfigured(message: error.message))
    }
  }

  deinit {
    // What cannot be closed is closed by the end of the process.
    for case .success(let client)? in [direct, proxied] { try? client.syncShutdown() }
  }

  package func send(
    _ request: WireRequest,
    timeout: Duration,
    limit: Int
  ) throws(TransportError) -> HTTPAnswer {
    let (address, client) = try way(to: request)
    do {
      return Self.answer(try Self.task(request, client, timeout: timeout, limit: limit).wait())
    } catch {
      throw TransportError(error, at: address, timeout: timeout)
    }
  }

  /// The same without blocking a thread.
  package func answer(
    to request: WireRequest,
    timeout: Duration,
    limit: Int
  ) async -> Result<HTTPAnswer, TransportError> {
    let address: Address
    let client: HTTPClient
    do throws(TransportError) {
      (address, client) = try way(to: request)
    } catch {
      return .failure(error)
    }
    do {
      return .success(Self.answer(try await Self.task(request, client, timeout: timeout, limit: limit).get()))
    } catch {
      return .failure(TransportError(error, at: address, timeout: timeout))
    }
  }

  private func way(to request: WireRequest) throws(TransportError) -> (Address, HTTPClient) {
    guard let address = Address(request.url) else { throw .impossible("'\(request.url)' is not an address") }
    switch exceptions.includes(address) ? direct : proxied ?? direct {
    case .success(let open): return (address, open)
    case .failure(let fault): throw .misconfigured(fault.message)
    }
  }

  private static func task(
    _ request: WireRequest,
    _ client: HTTPClient,
    timeout: Duration,
    limit: Int
  ) throws -> HTTPClient.Task<HTTPClient.Response> {
    let outgoing = try HTTPClient.Request(
      url: request.url,
      method: HTTPMethod(rawValue: request.method),
      headers: HTTPHeaders(request.headers.map { ($0.name, $0.value) } + [("User-Agent", "flowctl")]),
      body: request.body.isEmpty ? nil : .bytes(request.body)
    )
    return client.execute(
      request: outgoing,
      delegate: ResponseAccumulator(request: outgoing, maxBodySize: limit),
      deadline: .now() + .nanoseconds(timeout.nanoseconds)
    )
  }

  private static func answer(_ response: HTTPClient.Response) -> HTTPAnswer {
    HTTPAnswer(
      status: Int(response.status.code),
      headers: response.headers.map { .init($0.name, $0.value) },
      body: response.body.map { Array($0.readableBytesView) } ?? []
    )
  }

  private static func client(proxy: ProxySetting?, _ authorities: TrustedAuthorities) -> HTTPClient {
    var security = TLSConfiguration.makeClientConfiguration()
    security.minimumTLSVersion = .tlsv12
    if let certificates = authorities.certificates { security.trustRoots = .certificates(certificates) }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: security,
      redirectConfiguration: .disallow,
      proxy: proxy?.configuration
    )
    configuration.timeout.connect = .seconds(10)
    // Repeating is the client's business: it waits, and knows what may be repeated.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    // A request on a kept connection that the server is closing would fail without having reached it, and nobody
    // could tell that from one that did.
    configuration.maximumUsesPerConnection = 1
    // A slow request must not block others to the same server.
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }
}

extension Duration {
  fileprivate var nanoseconds: Int64 {
    let (seconds, isOver) = components.seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return isOver ? .max / 2 : seconds &+ components.attoseconds / 1_000_000_000
  }
}
