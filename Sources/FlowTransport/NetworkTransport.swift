import AsyncHTTPClient
package import FlowRemote
import NIOCore
import NIOHTTP1
import NIOPosix

/// Sends requests over the network: TLS verified, redirects not followed, proxies as the environment says.
package final class NetworkTransport: Transport {
  private let environment: @Sendable (String) -> String?
  private let direct: HTTPClient
  private let proxied: HTTPClient?
  private let exceptions: ProxyExceptions

  /// A transport for addresses of that scheme; `environment` gives the values of `HTTPS_PROXY` and the like.
  package init(scheme: String, environment: @escaping @Sendable (String) -> String?) {
    self.environment = environment
    exceptions = ProxyExceptions(environment("NO_PROXY") ?? environment("no_proxy") ?? "")
    direct = HTTPClient(eventLoopGroupProvider: .singleton, configuration: Self.configuration(proxy: nil))
    proxied = Self.proxy(for: scheme, environment).map {
      HTTPClient(eventLoopGroupProvider: .singleton, configuration: Self.configuration(proxy: $0))
    }
  }

  deinit {
    // What cannot be closed is closed by the end of the process.
    try? direct.syncShutdown()
    try? proxied?.syncShutdown()
  }

  package func send(
    _ request: WireRequest,
    timeout: Duration,
    limit: Int
  ) throws(TransportError) -> HTTPAnswer {
    guard let address = Address(request.url) else { throw .impossible("'\(request.url)' is not an address") }
    let client = exceptions.includes(address) ? direct : proxied ?? direct
    do {
      let outgoing = try HTTPClient.Request(
        url: request.url,
        method: HTTPMethod(rawValue: request.method),
        headers: HTTPHeaders(request.headers.map { ($0.name, $0.value) } + [("User-Agent", "flowctl")]),
        body: request.body.isEmpty ? nil : .bytes(request.body)
      )
      let answer = try client.execute(
        request: outgoing,
        delegate: ResponseAccumulator(request: outgoing, maxBodySize: limit),
        deadline: .now() + .nanoseconds(timeout.nanoseconds)
      ).wait()
      return HTTPAnswer(
        status: Int(answer.status.code),
        headers: answer.headers.map { .init($0.name, $0.value) },
        body: answer.body.map { Array($0.readableBytesView) } ?? []
      )
    } catch {
      throw TransportError(error, host: address.host, timeout: timeout)
    }
  }

  private static func configuration(proxy: HTTPClient.Configuration.Proxy?) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, proxy: proxy)
    configuration.timeout.connect = .seconds(10)
    // Repeating is the client's business: it waits, and knows what may be repeated.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    // A request on a kept connection that the server is closing would fail without having reached it, and nobody
    // could tell that from one that did.
    configuration.maximumUsesPerConnection = 1
    return configuration
  }

  private static func proxy(
    for scheme: String,
    _ environment: (String) -> String?
  ) -> HTTPClient.Configuration.Proxy? {
    // Upper-case HTTP_PROXY is not read: a web server may set it from a request's header.
    let names = scheme == "https" ? ["HTTPS_PROXY", "https_proxy"] : ["http_proxy"]
    let text = (names + ["ALL_PROXY", "all_proxy"]).lazy.compactMap(environment).first { !$0.isEmpty }
    guard let text else { return nil }
    let address = text.contains("://") ? text : "http://\(text)"
    guard let mark = address.firstIndex(of: "@") else {
      return Address(address).map { .server(host: $0.host, port: $0.port) }
    }
    let credentials = address[..<mark].split(separator: "/").last.map(String.init) ?? ""
    let parts = credentials.split(separator: ":", maxSplits: 1).map { Percent.decode($0) }
    return Address("http://\(address[address.index(after: mark)...])").map {
      .server(
        host: $0.host,
        port: $0.port,
        authorization: .basic(username: parts.first ?? "", password: parts.count > 1 ? parts[1] : "")
      )
    }
  }
}

/// The hosts that are reached without the proxy: those of `NO_PROXY`, and this machine.
struct ProxyExceptions: Sendable {
  private let suffixes: [String]

  init(_ text: String) {
    suffixes = text.split { $0 == "," || $0 == " " }.map { $0.lowercased() }
  }

  func includes(_ address: Address) -> Bool {
    if address.isLoopback { return true }
    return suffixes.contains { suffix in
      let name = suffix.first == "." ? String(suffix.dropFirst()) : suffix
      return suffix == "*" || address.host == name || address.host.hasSuffix(".\(name)")
    }
  }
}

extension Duration {
  fileprivate var nanoseconds: Int64 {
    let (seconds, isOver) = components.seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return isOver ? .max / 2 : seconds &+ components.attoseconds / 1_000_000_000
  }
}
