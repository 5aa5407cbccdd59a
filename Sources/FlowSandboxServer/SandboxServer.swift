import FlowLoopback
import FlowRemote
package import FlowSandbox

/// The sandbox over HTTP, for other clients: on a loopback address only.
package struct SandboxServer: Sendable {
  /// Why the sandbox cannot listen.
  package struct Failure: Error, Sendable {
    package let message: String
  }

  /// Where events are posted to.
  package struct Webhook: Sendable {
    package let address: String
    /// The token that it must confirm before anything is posted; nil to skip that.
    package let verifyToken: String?

    package init(address: String, verifyToken: String? = nil) {
      self.address = address
      self.verifyToken = verifyToken
    }
  }

  private let server: LoopbackServer
  private let store: SandboxStore
  private let webhook: Webhook?
  private let send: PhoneDesk.Outgoing
  private let wake: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation

  /// A server for that address; port 0 takes any that is free.
  ///
  /// `send` sends requests to endpoints and to the webhook.
  package init(
    store: SandboxStore,
    host: String,
    port: Int,
    webhook: Webhook? = nil,
    send: @escaping PhoneDesk.Outgoing = { _, _, _ in .failure(.impossible("nothing leaves this sandbox")) }
  ) {
    let rules = LoopbackServer.Rules(
      refusal: { Doorkeeper.refusal(hosts: $0, headers: $1, address: $2) },
      limit: SandboxLimits.body,
      tooLarge: SandboxLimits.failure(413, "The body is larger than the platform takes")
    )
    // One is enough: the woken task handles everything that is pending.
    let (wake, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let clock = ContinuousClock()
    let start = clock.now
    let desk = PhoneDesk(
      store,
      clock: {
        let (seconds, attoseconds) = (clock.now - start).components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
      },
      sleep: { try? await Task.sleep(for: $0) },
      send: send
    )
    server = LoopbackServer(
      host: host,
      port: port,
      rules: rules,
      answerLater: { call in
        let answer = await desk.answer(Self.request(call))
        if answer != nil { waker.yield() }
        return answer
      },
      answer: { call in
        defer { if call.method != "GET" { waker.yield() } }
        return Self.answer(call, store)
      }
    )
    self.store = store
    self.webhook = webhook
    self.send = send
    self.wake = wake
    self.waker = waker
  }

  /// Answers requests until the process ends; calls `onReady` with the address as soon as connections are accepted.
  ///
  /// Calls `onAnswer` with each request and its answer, and `tell` with everything else that happens.
  package func run(
    onReady: @escaping @Sendable (String) -> Void,
    onAnswer: @escaping @Sendable (_ method: String, _ target: String, _ status: Int) -> Void = { _, _, _ in },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(Failure) {
    do {
      try store.setWebhook(webhook != nil)
    } catch {
      throw Failure(message: "the sandbox cannot work: \(error.message)")
    }
    let posting = Task { await post(tell) }
    defer { posting.cancel() }
    do throws(LoopbackServer.Failure) {
      try await server.run(onReady: onReady, onAnswer: onAnswer)
    } catch {
      throw Failure(message: error.message)
    }
  }

  /// Posts what goes to the webhook: at once, and what other processes or waits bring up within a second.
  private func post(_ tell: @escaping @Sendable (String) -> Void) async {
    guard let webhook else { return }
    let courier = WebhookCourier(
      store,
      to: webhook.address,
      verifyToken: webhook.verifyToken,
      tell: tell,
      send: send
    )
    let ticking = Task {
      while !Task.isCancelled {
        waker.yield()
        try? await Task.sleep(for: .seconds(1))
      }
    }
    defer { ticking.cancel() }
    await courier.run(wake: wake) { try? await Task.sleep(for: $0) }
  }

  private static func request(_ call: LoopbackServer.Call) -> SandboxRequest {
    SandboxRequest(
      method: call.method,
      target: call.target,
      headers: call.headers,
      body: call.body,
      origin: "http://\(call.host)"
    )
  }

  private static func answer(_ call: LoopbackServer.Call, _ store: SandboxStore) -> HTTPAnswer {
    do {
      return try store.answer(request(call))
    } catch {
      return SandboxLimits.failure(500, "The sandbox cannot work: \(error.message)")
    }
  }
}
