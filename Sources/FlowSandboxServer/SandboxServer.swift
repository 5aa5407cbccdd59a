import FlowRemote
package import FlowSandbox
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// The sandbox over HTTP, for other clients: on a loopback address only.
package struct SandboxServer: Sendable {
  /// Why the sandbox cannot listen.
  package struct Failure: Error, Sendable {
    package let message: String
  }

  let store: SandboxStore
  let host: String
  let port: Int

  /// A server for that address; port 0 takes any that is free.
  package init(store: SandboxStore, host: String, port: Int) {
    self.store = store
    self.host = host
    self.port = port
  }

  /// Answers requests until the process ends; `onReady` is told the address as soon as connections are accepted.
  ///
  /// `onAnswer` is told each request and what was answered.
  package func run(
    onReady: @escaping @Sendable (String) -> Void,
    onAnswer: @escaping @Sendable (_ method: String, _ target: String, _ status: Int) -> Void = { _, _, _ in }
  ) async throws(Failure) {
    var logger = Logger(label: "sandbox")
    logger.logLevel = .critical
    let (host, store) = (host, store)
    // The port is known when connections are accepted, and no request comes before that.
    let listening = Mutex(Self.address(host, port))
    // Answering reads and writes files: not on the threads that serve the connections.
    let workers = NIOThreadPool(numberOfThreads: 4)
    workers.start()
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        let address = listening.withLock(\.self)
        let response = try await Self.respond(to: request, at: address, store: store, workers: workers)
        onAnswer(request.method.rawValue, request.uri.string, Int(response.status.code))
        return response
      },
      server: .http1(configuration: .init(additionalChannelHandlers: [RequestDeadline(.seconds(30))])),
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in
        let address = Self.address(host, channel.localAddress?.port ?? 0)
        listening.withLock { $0 = address }
        onReady("http://\(address)")
      },
      logger: logger
    )
    let end: Result<Void, any Error>
    do {
      end = .success(try await application.run())
    } catch {
      end = .failure(error)
    }
    try? await workers.shutdownGracefully()
    if case .failure(let error) = end {
      throw Failure(message: Self.reason(error, "http://\(Self.address(host, port))"))
    }
  }

  private static func address(_ host: String, _ port: Int) -> String {
    "\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  private static func reason(_ error: any Error, _ address: String) -> String {
    guard let error = error as? IOError else { return "cannot listen on \(address)" }
    if error.errnoCode == EADDRINUSE { return "cannot listen on \(address): the port is taken" }
    return "cannot listen on \(address): \(String(cString: strerror(error.errnoCode)).lowercased())"
  }

  private static func respond(
    to request: Request,
    at address: String,
    store: SandboxStore,
    workers: NIOThreadPool
  ) async throws -> Response {
    let target = request.uri.string
    let fields = request.headers.map { FlowRemote.HTTPRequest.Field($0.name.canonicalName, $0.value) }
    // The first Host became the authority; another one is still among the headers.
    let hosts = (request.head.authority.map { [$0] } ?? []) + fields.filter { $0.name == "host" }.map(\.value)
    let isHead = request.method == .head
    if let refusal = Doorkeeper.refusal(hosts: hosts, headers: fields, address: address) {
      return last(response(refusal, isHead: isHead))
    }
    let limit = SandboxLimits.body(of: target)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      return tooLarge(isHead: isHead)
    }
    var body: [UInt8] = []
    for try await chunk in request.body {
      guard body.count + chunk.readableBytes <= limit else { return tooLarge(isHead: isHead) }
      body += chunk.readableBytesView
    }
    let inner = SandboxRequest(
      // What would be answered to GET, without its body.
      method: isHead ? "GET" : request.method.rawValue,
      target: target,
      headers: fields,
      body: body,
      origin: "http://\(hosts.first ?? address)"
    )
    let answer = try await workers.runIfActive { Result { try store.answer(inner) } }
    switch answer {
    case .success(let answer): return response(answer, isHead: isHead)
    case .failure(let error):
      let text = (error as? SandboxStore.Failure).map { ": \($0.message)" } ?? ""
      return response(SandboxLimits.failure(500, "The sandbox cannot work\(text)"), isHead: isHead)
    }
  }

  /// Refuses a body that was not read to its end.
  private static func tooLarge(isHead: Bool) -> Response {
    last(response(SandboxLimits.failure(413, "The body is larger than the platform takes"), isHead: isHead))
  }

  /// The last answer on a connection, whose request was not read to its end.
  private static func last(_ response: Response) -> Response {
    var response = response
    response.headers[.connection] = "close"
    return response
  }

  private static func response(_ answer: HTTPAnswer, isHead: Bool) -> Response {
    var headers = HTTPFields()
    for field in answer.headers {
      if let name = HTTPField.Name(field.name) { headers[name] = field.value }
    }
    headers[.contentLength] = String(answer.body.count)
    return Response(
      status: .init(code: answer.status),
      headers: headers,
      body: isHead ? .init() : .init(byteBuffer: ByteBuffer(bytes: answer.body))
    )
  }
}
