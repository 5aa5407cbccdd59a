import FlowRemote
package import FlowSandbox
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix

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
  package func run(onReady: @escaping @Sendable (String) -> Void) async throws(Failure) {
    var logger = Logger(label: "sandbox")
    logger.logLevel = .critical
    let (host, store) = (host, store)
    // Answering reads and writes files: not on the threads that serve the connections.
    let workers = NIOThreadPool(numberOfThreads: 4)
    workers.start()
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        try await Self.respond(to: request, store: store, workers: workers)
      },
      server: .http1(configuration: .init(additionalChannelHandlers: [RequestDeadline(.seconds(30))])),
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in onReady(Self.address(host, channel.localAddress?.port ?? 0)) },
      logger: logger
    )
    do {
      try await application.run()
    } catch {
      throw Failure(message: Self.reason(error, Self.address(host, port)))
    }
  }

  private static func address(_ host: String, _ port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  private static func reason(_ error: any Error, _ address: String) -> String {
    guard let error = error as? IOError else { return "cannot listen on \(address): \(error)" }
    if error.errnoCode == EADDRINUSE { return "cannot listen on \(address): the port is taken" }
    return "cannot listen on \(address): \(String(cString: strerror(error.errnoCode)).lowercased())"
  }

  private static func respond(
    to request: Request,
    store: SandboxStore,
    workers: NIOThreadPool
  ) async throws -> Response {
    let target = request.uri.string
    let limit = SandboxLimits.body(of: target)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { return tooLarge() }
    var body: [UInt8] = []
    for try await chunk in request.body {
      guard body.count + chunk.readableBytes <= limit else { return tooLarge() }
      body += chunk.readableBytesView
    }
    let inner = SandboxRequest(
      method: request.method.rawValue,
      target: target,
      headers: request.headers.map { .init($0.name.canonicalName, $0.value) },
      body: body,
      origin: "http://\(request.head.authority ?? "localhost")"
    )
    let answer = try await workers.runIfActive { Result { try store.answer(inner) } }
    switch answer {
    case .success(let answer): return response(answer)
    case .failure(let error):
      let text = (error as? SandboxStore.Failure)?.message ?? "\(error)"
      return response(SandboxLimits.failure(500, "The sandbox cannot work: \(text)"))
    }
  }

  /// Refuses a body that was not read to its end; the connection cannot be used any more.
  private static func tooLarge() -> Response {
    var response = response(SandboxLimits.failure(413, "The body is larger than the platform takes"))
    response.headers[.connection] = "close"
    return response
  }

  private static func response(_ answer: HTTPAnswer) -> Response {
    var headers = HTTPFields()
    for field in answer.headers {
      if let name = HTTPField.Name(field.name) { headers[name] = field.value }
    }
    return Response(
      status: .init(code: answer.status),
      headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body))
    )
  }
}
