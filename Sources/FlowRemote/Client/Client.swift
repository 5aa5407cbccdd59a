package import JSONText

/// Sends calls to one account: signs them, repeats what may be repeated, and explains failures in the user's words.
package struct Client: Sendable {
  /// The largest answer that is read: 16 MiB.
  package static let answerLimit = 16 << 20

  package let base: String
  package let credential: CredentialVault
  package let transport: any Transport
  package let effects: Effects
  package let timeout: Duration
  package let readFailure: @Sendable (HTTPAnswer, JSONValue?) -> PlatformError?
  private let willChange: @Sendable () -> Void

  /// A client of the account at `base`; calls `willChange` before each request that changes something.
  package init(
    base: String,
    credential: CredentialVault,
    transport: any Transport,
    effects: Effects,
    timeout: Duration,
    willChange: @escaping @Sendable () -> Void = {},
    readFailure: @escaping @Sendable (HTTPAnswer, JSONValue?) -> PlatformError?
  ) {
    self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    self.credential = credential
    self.transport = transport
    self.effects = effects
    self.timeout = timeout
    self.willChange = willChange
    self.readFailure = readFailure
  }

  /// Takes the account's credentials out of texts.
  package var redactor: Redactor { credential.redactor }

  /// Performs a call and reads its answer; throws with kind ``RemoteError/Kind/unclear`` if it may have been done.
  package func perform<Success>(_ call: Call<Success>) throws(RemoteError) -> Success {
    // A missing credential is not an error of this call.
    let request = try signed(call.request)
    if call.effect != .read { willChange() }
    do throws(RemoteError) {
      return try call.read(try exchange(request, effect: call.effect))
    } catch {
      throw error.during(call.purpose).redacted(by: redactor)
    }
  }

  /// Reads what is at an address that a server gave; only the account's own server gets the credential.
  package func download(_ address: String, purpose: String) throws(RemoteError) -> [UInt8] {
    do throws(RemoteError) {
      return try answer(wire(at: address), effect: .read).body
    } catch {
      throw error.during(purpose).redacted(by: redactor)
    }
  }

  /// Reads a page at an address that a server gave; nil if it is not on the account's own server.
  package func page<Success>(at address: String, like call: Call<Success>) throws(RemoteError) -> Success? {
    guard let target = Address(address), let own = Address(base), target.hasSameOrigin(as: own) else { return nil }
    do throws(RemoteError) {
      return try call.read(try exchange(wire(at: address), effect: .read))
    } catch {
      throw error.during(call.purpose).redacted(by: redactor)
    }
  }

  private func wire(at address: String) throws(RemoteError) -> WireRequest {
    guard let target = Address(address), target.isPrivate else {
      throw RemoteError(.unreachable, "'\(address)' is not an https address")
    }
    let isOwn = Address(base).map { target.hasSameOrigin(as: $0) } ?? false
    let headers = isOwn ? try credential.open()?.header.map { [$0] } ?? [] : []
    return WireRequest(method: "GET", url: address, headers: headers)
  }

  private func signed(_ request: HTTPRequest) throws(RemoteError) -> WireRequest {
    let authorization = try credential.open()
    var request = request
    if let item = authorization?.queryItem { request.query.append(item) }
    return WireRequest(request, base: base, headers: authorization?.header.map { [$0] } ?? [])
  }

  private func exchange(_ request: WireRequest, effect: CallEffect) throws(RemoteError) -> JSONValue {
    let answer = try answer(request, effect: effect)
    if answer.body.isEmpty { return .null }
    let document = JSONDocument(parsing: answer.body)
    guard document.faults.isEmpty else {
      throw RemoteError(
        effect == .read ? .unreachable : .unclear,
        "the answer is not JSON",
        advice: "check 'baseURL': something other than the provider may have answered"
      )
    }
    return JSONValue(document.root)
  }
}

extension Client {
  /// Sends a request until it is answered, or is not to be repeated any more.
  private func answer(_ request: WireRequest, effect: CallEffect) throws(RemoteError) -> HTTPAnswer {
    var attempt = 1
    while true {
      let failure: Failure
      do throws(TransportError) {
        let answer = try transport.send(request, timeout: timeout, limit: Self.answerLimit)
        guard let error = refusal(answer) else { return answer }
        failure = Failure(error, effect: effect)
      } catch {
        failure = Failure(error, effect: effect)
      }
      guard failure.isRepeated, attempt < Retrying.tries else { throw failure.error }
      try wait(before: attempt, after: failure.error)
      attempt += 1
    }
  }

  /// Waits as long as the server asked for, else a growing while; throws if it asked for too long.
  func wait(before attempt: Int, after error: RemoteError) throws(RemoteError) {
    if let seconds = error.platform?.retryAfter {
      guard seconds <= Retrying.longestWait else {
        throw RemoteError(
          .refused,
          error.message,
          platform: error.platform,
          advice: "the remote side asks to wait \(seconds) seconds; run the command again after that"
        )
      }
      pause(.seconds(seconds), error)
    } else {
      pause(Retrying.pause(before: attempt, random: effects.random()), error)
    }
  }

  private func pause(_ duration: Duration, _ error: RemoteError) {
    effects.retrying(error.redacted(by: redactor), duration)
    effects.sleep(duration)
  }

  private func refusal(_ answer: HTTPAnswer) -> PlatformError? {
    if (300..<400).contains(answer.status) {
      return PlatformError(status: answer.status, message: "the answer is a redirect, and redirects are not followed")
    }
    let body = answer.body.isEmpty ? nil : JSONDocument(parsing: answer.body)
    let value = body.flatMap { $0.faults.isEmpty ? JSONValue($0.root) : nil }
    var error = readFailure(answer, value)
    if error == nil, !(200..<300).contains(answer.status) {
      error = PlatformError(status: answer.status, message: "")
      error?.isStructured = false
    }
    guard var error else { return nil }
    error.trace = error.trace ?? answer.header("x-fb-trace-id") ?? answer.header("x-fb-request-id")
    error.retryAfter = answer.header("Retry-After").flatMap { Retrying.seconds(retryAfter: $0, now: effects.now()) }
    return error
  }
}

/// A failed try, and whether there may be another.
private struct Failure {
  let error: RemoteError
  let isRepeated: Bool

  init(_ platform: PlatformError, effect: CallEffect) {
    let verdict = Retrying.verdict(platform)
    let mayBeDone: Bool
    switch (verdict, effect) {
    case (.never, _):
      (isRepeated, mayBeDone) = (false, false)
    case (.again, _), (_, .read), (_, .repeatable):
      (isRepeated, mayBeDone) = (true, false)
    case (.readFirst, .once):
      (isRepeated, mayBeDone) = (false, true)
    case (.readFirst, .message):
      // The platform's own answer says that the message failed; that of a proxy in between says nothing.
      (isRepeated, mayBeDone) = (platform.isStructured && platform.code != nil, !platform.isStructured)
    }
    error = RemoteError(
      mayBeDone ? .unclear : .refused,
      mayBeDone ? "the remote side failed, and may have done it or not" : "the remote side refused",
      platform: platform,
      advice: effect == .message && mayBeDone ? Failure.unclearMessage : PlatformAdvice.advice(platform)
    )
  }

  init(_ transport: TransportError, effect: CallEffect) {
    switch transport {
    case .notSent(let reason):
      isRepeated = true
      error = RemoteError(.unreachable, "the remote side cannot be reached: \(reason)")
    case .impossible(let reason):
      isRepeated = false
      error = RemoteError(.unreachable, reason)
    case .misconfigured(let reason):
      isRepeated = false
      error = RemoteError(.usage, "\(reason); nothing was sent")
    case .unclear(let reason):
      isRepeated = effect == .read || effect == .repeatable
      error = RemoteError(
        isRepeated ? .unreachable : .unclear,
        isRepeated ? reason : "\(reason), and it may have been done or not",
        advice: effect == .message ? Failure.unclearMessage : nil
      )
    case .tooLarge:
      isRepeated = false
      error = RemoteError(effect == .read ? .unreachable : .unclear, "the answer is larger than 16 MiB")
    }
  }

  private static let unclearMessage =
    "look whether the message has arrived before you send it again; it is not repeated so that nobody gets it twice"
}
