import FlowCrypto
import FlowRemote
import JSONText

/// Posts pending deliveries to a webhook, as the platform does: signed, and again after growing waits.
package struct WebhookCourier: Sendable {
  private let store: SandboxStore
  private let address: String
  /// The token that the webhook must confirm before anything is posted; nil to skip that.
  private let verifyToken: String?
  private let send: PhoneDesk.Outgoing
  /// Says what happens: lower case, without a full stop.
  private let tell: @Sendable (String) -> Void

  /// A courier to that address.
  package init(
    _ store: SandboxStore,
    to address: String,
    verifyToken: String?,
    tell: @escaping @Sendable (String) -> Void,
    send: @escaping PhoneDesk.Outgoing
  ) {
    self.store = store
    self.address = address
    self.verifyToken = verifyToken
    self.tell = tell
    self.send = send
  }

  /// How long a webhook may take.
  private static let patience = Duration.seconds(10)
  /// How many posts are sent at the same time.
  private static let mostAtOnce = 16

  /// Verifies the webhook, then posts whatever comes up whenever `wake` says so, until the task is cancelled.
  package func run(wake: AsyncStream<Void>, sleep: @Sendable (Duration) async -> Void) async {
    var wait = 1
    while !Task.isCancelled, let reason = await verify() {
      tell("the webhook is not verified: \(reason); trying again in \(wait) s")
      await sleep(.seconds(wait))
      wait = min(wait * 2, 60)
    }
    for await _ in wake {
      while !Task.isCancelled, await deliverDue() {}
    }
  }

  // MARK: Verification

  /// Verifies the webhook; the reason if that fails.
  package func verify() async -> String? {
    guard let verifyToken else { return nil }
    let challenge = String(UInt32.random(in: 100_000_000...999_999_999))
    let query = Percent.query([
      .init("hub.mode", "subscribe"), .init("hub.challenge", challenge), .init("hub.verify_token", verifyToken),
    ])
    let separated = address.contains("?") ? "&" + query.dropFirst() : query
    switch await send(WireRequest(method: "GET", url: address + separated), Self.patience, 1 << 16) {
    case .failure(let failure): return failure.words
    case .success(let answer):
      guard answer.status == 200 else { return "it answered with status \(answer.status)" }
      let text = String(decoding: answer.body, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      guard text.count == 1, text[0] == challenge else { return "it did not answer with 'hub.challenge'" }
      tell("the webhook is verified")
      return nil
    }
  }

  // MARK: Delivery

  /// Posts everything that is due; whether there was anything.
  package func deliverDue() async -> Bool {
    guard let due = try? store.look({ $0.dueDeliveries() }), !due.isEmpty else { return false }
    let subjects = Dictionary(grouping: due, by: \.subject).values.sorted { $0[0].id < $1[0].id }
    await withTaskGroup(of: Void.self) { group in
      for (index, deliveries) in subjects.enumerated() {
        if index >= Self.mostAtOnce { await group.next() }
        group.addTask { await post(deliveries) }
      }
    }
    return true
  }

  /// Posts the deliveries of one subject in order; after a failure the rest waits.
  private func post(_ deliveries: [SandboxDelivery]) async {
    var attempts: [String: SandboxDelivery.Attempt] = [:]
    // After a crash in between the same is posted again, as the platform may do at any time.
    defer { try? store.change { $0.note(attempts) } }
    for delivery in deliveries {
      let attempt = await post(delivery)
      attempts[delivery.id] = attempt
      guard attempt.isTaken else {
        let wait = SandboxDelivery.wait(after: delivery.attempts.count + 1)
        let next = wait.map { "trying again in \($0) s" } ?? "it is given up"
        return tell("\(delivery.event) of \(delivery.subject) was not taken: \(attempt.words); \(next)")
      }
    }
  }

  private func post(_ delivery: SandboxDelivery) async -> SandboxDelivery.Attempt {
    let body = Array(delivery.body.utf8)
    let signature = RequestSignature.header(for: body, secret: SandboxMachine.appSecret)
    let request = WireRequest(
      method: "POST",
      url: address,
      headers: [.init("Content-Type", "application/json"), .init("X-Hub-Signature-256", signature)],
      body: body
    )
    let result = await send(request, Self.patience, 1 << 20)
    let time = store.now()
    switch result {
    case .success(let answer): return .init(time: time, status: answer.status, failure: "")
    case .failure(let failure): return .init(time: time, status: nil, failure: failure.words)
    }
  }
}

extension SandboxDelivery.Attempt {
  /// The response, for people.
  fileprivate var words: String { status.map { "status \($0)" } ?? failure }
}

extension TransportError {
  /// Why there is no answer, in plain words.
  fileprivate var words: String {
    switch self {
    case .notSent(let reason), .impossible(let reason), .misconfigured(let reason), .unclear(let reason): reason
    case .tooLarge: "the answer is too large"
    }
  }
}
