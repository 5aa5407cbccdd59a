package import FlowRemote
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// A server for programs on this machine: on a loopback address, with limits, and deaf to pages of other sites.
package struct LoopbackServer: Sendable {
  /// Why it cannot listen.
  package struct Failure: Error, Sendable {
    package let message: String
  }

  /// A request that was let in, with its whole body.
  package struct Call: Sendable {
    package let method: String
    /// Path and query.
    package let target: String
    package let headers: [FlowRemote.HTTPRequest.Field]
    package let body: [UInt8]
    /// What the request calls this server: `127.0.0.1:4010`.
    package let host: String

    /// The value of the first header of that name, in any case of letters.
    package func header(_ name: String) -> String? {
      headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
  }

  /// Which requests are accepted, and how large they may be.
  package struct Rules: Sendable {
    /// The answer to a request that may not come in, by all its `Host` headers, its headers and the own address.
    let refusal: @Sendable (_ hosts: [String], [FlowRemote.HTTPRequest.Field], _ address: String) -> HTTPAnswer?
    /// The most bytes that a body may have, by the target of the request.
    let limit: @Sendable (_ target: String) -> Int
    /// The answer to a body over the limit.
    let tooLarge: HTTPAnswer

    package init(
      refusal: @escaping @Sendable (_ hosts: [String], [FlowRemote.HTTPRequest.Field], String) -> HTTPAnswer?,
      limit: @escaping @Sendable (_ target: String) -> Int,
      tooLarge: HTTPAnswer
    ) {
      self.refusal = refusal
      self.limit = limit
      self.tooLarge = tooLarge
    }
  }

  private let host: String
  private let port: Int
  private let rules: Rules
  private let answer: @Sendable (Call) -> HTTPAnswer
  private let answerLater: @Sendable (Call) async -> HTTPAnswer?

  /// A server for that address, port 0 takes any that is free; `answer` may read and write files.
  ///
  /// What waits for others is for `answerLater`, which is asked first and gives nil for what is not its business: it
  /// does not block others.
  package init(
    host: String,
    port: Int,
    rules: Rules,
    answerLater: @escaping @Sendable (Call) async -> HTTPAnswer? = { _ in nil },
    answer: @escaping @Sendable (Call) -> HTTPAnswer
  ) {
    self.host = host
    self.port = port
    self.rules = rules
    self.answer = answer
    self.answerLater = answerLater
  }

  /// Answers requests until the process ends; calls `onReady` with the address as soon as connections are accepted.
  ///
  /// Calls `onAnswer` with each request and its answer.
  package func run(
    onReady: @escaping @Sendable (String) -> Void,
    onAnswer: @escaping @Sendable (_ method: String, _ target: String, _ status: Int) -> Void = { _, _, _ in }
  ) async throws(Failure) {
    var logger = Logger(label: "loopback")
    logger.logLevel = .critical
    let host = host
    // The port is known when connections are accepted, and no request comes before that.
    let listening = Mutex(Self.address(host, port))
    // Answering reads and writes files: not on the threads that serve the connections.
    let workers = NIOThreadPool(numberOfThreads: 4)
    workers.start()
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        let address = listening.withLock(\.self)
        let response = try await respond(to: request, at: address, workers: workers)
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

  private func respond(to request: Request, at address: String, workers: NIOThreadPool) async throws -> Response {
    let target = request.uri.string
    let fields = request.headers.map { FlowRemote.HTTPRequest.Field($0.name.canonicalName, $0.value) }
    // The first Host became the authority; another one is still among the headers.
    let hosts = (request.head.authority.map { [$0] } ?? []) + fields.filter { $0.name == "host" }.map(\.value)
    let isHead = request.method == .head
    if let refusal = rules.refusal(hosts, fields, address) {
      return Self.last(Self.response(refusal, isHead: isHead))
    }
    let limit = rules.limit(target)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      return Self.last(Self.response(rules.tooLarge, isHead: isHead))
    }
    var body: [UInt8] = []
    for try await chunk in request.body {
      guard body.count + chunk.readableBytes <= limit else {
        return Self.last(Self.response(rules.tooLarge, isHead: isHead))
      }
      body += chunk.readableBytesView
    }
    let call = Call(
      // What would be answered to GET, without its body.
      method: isHead ? "GET" : request.method.rawValue,
      target: target,
      headers: fields,
      body: body,
      host: hosts.first ?? address
    )
    if let later = await answerLater(call) { return Self.response(later, isHead: isHead) }
    let answer = answer
    return Self.response(try await workers.runIfActive { answer(call) }, isHead: isHead)
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
