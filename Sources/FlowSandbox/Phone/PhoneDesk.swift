import FlowCrypto
import FlowEndpoint
package import FlowRemote
import JSONText

/// Does for the phones of pages what takes time: it asks endpoints, and encrypts files.
///
/// The state is not locked during the request: it is read before, and the outcome noted afterwards.
package struct PhoneDesk: Sendable {
  /// Sends a request to wherever it says, and waits for all of the answer.
  package typealias Outgoing =
    @Sendable (_ request: WireRequest, _ timeout: Duration, _ limit: Int) async -> Result<HTTPAnswer, TransportError>

  private let store: SandboxStore
  private let send: Outgoing
  /// Milliseconds of a clock that never goes back.
  private let clock: @Sendable () -> Int
  private let sleep: @Sendable (Duration) async -> Void

  package init(
    _ store: SandboxStore,
    clock: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (Duration) async -> Void,
    send: @escaping Outgoing
  ) {
    self.store = store
    self.clock = clock
    self.sleep = sleep
    self.send = send
  }

  /// The answer to a request that takes time; nil for any other one.
  package func answer(_ request: SandboxRequest) async -> HTTPAnswer? {
    guard request.method == "POST", let errand = Errand(request) else { return nil }
    do throws(GraphFailure) {
      try Doorkeeper.requireOwnHeader(request)
      switch errand {
      case .exchange: return json(try await exchange(request))
      case .refused: return json(try await refused(request))
      case .media: return json(try await media(request))
      }
    } catch {
      return HTTPAnswer(
        status: error.status,
        headers: [.init("Content-Type", "application/json; charset=UTF-8")],
        body: Array(JSONPrinter().print(error.body(trace: "ASandbox")).utf8)
      )
    }
  }

  /// What takes time, by the last part of its address.
  private enum Errand: String {
    case exchange, refused, media

    init?(_ request: SandboxRequest) {
      let segments = request.segments
      guard segments.first == "_sandbox", segments.count > 3, ["chat", "preview"].contains(segments[1]),
        let last = segments.last, let errand = Errand(rawValue: last)
      else { return nil }
      self = errand
    }
  }

  private func json(_ value: JSONValue) -> HTTPAnswer {
    HTTPAnswer(
      status: 200,
      headers: [.init("Content-Type", "application/json; charset=UTF-8"), .init("Cache-Control", "no-store")],
      body: Array(JSONPrinter().print(value).utf8)
    )
  }

  // MARK: Endpoints

  private func exchange(_ request: SandboxRequest) async throws(GraphFailure) -> JSONValue {
    let parameters = try Parameters(request)
    let plan = try store.look { machine throws(GraphFailure) in try machine.plan(request, parameters) }
    let outcome = await ask(plan)
    try store.change { machine throws(GraphFailure) in
      if outcome.status == 427 { machine.expire(plan.place, outcome.message ?? "") }
      machine.record(
        SandboxExchange(
          flow: plan.place.flow,
          message: plan.place.message,
          time: machine.now,
          action: plan.request.action.name,
          screen: plan.request.screen?.text ?? "",
          milliseconds: outcome.milliseconds,
          status: outcome.status,
          error: outcome.error,
          reason: outcome.reason
        )
      )
    }
    let params = outcome.answer.flatMap { answer in
      answer["data"]?["extension_message_response"]?["params"].flatMap { PhoneProgram(plan.text).formula(ofParams: $0) }
    }
    return outcome.json(plan.request.json, params: params)
  }

  private func refused(_ request: SandboxRequest) async throws(GraphFailure) -> JSONValue {
    let parameters = try Parameters(request)
    let (error, reason) = (parameters.text("error") ?? "", parameters.text("message") ?? "")
    let plan = try store.change { machine throws(GraphFailure) in
      let plan = try machine.planNotice(request, parameters)
      machine.refuse(error, reason, of: plan.place.flow, plan.place.message)
      return plan
    }
    return (await ask(plan)).json(plan.request.json, params: nil)
  }

  /// Asks an endpoint as the platform does: encrypted, signed, with the key fetched anew after status 421.
  private func ask(_ plan: ExchangePlan) async -> ExchangeOutcome {
    guard let url = plan.address, let address = Address(url) else {
      return ExchangeOutcome(error: "cannot_be_served", "the flow has no 'endpoint_uri'")
    }
    guard address.isPrivate else {
      return ExchangeOutcome(
        error: "cannot_be_served",
        "'endpoint_uri' is plain http to another machine: WhatsApp calls https only"
      )
    }
    var outcome = await askOnce(plan, url)
    if outcome.status == 421 {
      await sleep(.milliseconds(500))
      let first = outcome.milliseconds
      var again = plan
      do throws(GraphFailure) {
        again.key = try store.look { machine in machine.key(of: plan.place.phoneNumber) }
      } catch {
        return ExchangeOutcome(error: "cannot_be_served", error.message)
      }
      outcome = await askOnce(again, url)
      outcome.milliseconds += first
      outcome.notes.insert("status 421: the key was fetched anew, and the request sent once more", at: 0)
    }
    return outcome
  }

  private func askOnce(_ plan: ExchangePlan, _ url: String) async -> ExchangeOutcome {
    guard let pem = plan.key else {
      return ExchangeOutcome(
        error: "public-key-missing",
        "the phone number \(plan.place.phoneNumber) holds no key: set one with 'flowctl key set FILE'"
      )
    }
    var generator = SystemRandomNumberGenerator()
    let key = ExchangeKey(using: &generator)
    let body: [UInt8]
    do throws(CryptoFailure) {
      let text = Array(JSONPrinter().print(plan.request.json).utf8)
      body = try key.sealRequest(text, for: EndpointPublicKey(reading: Array(pem.utf8))).body
    } catch {
      return ExchangeOutcome(error: "public-key-missing", "the account's key can't be used: \(error.reason)")
    }
    let signature = RequestSignature.header(for: body, secret: SandboxMachine.appSecret)
    let headers = [HTTPRequest.Field("Content-Type", "application/json"), .init("X-Hub-Signature-256", signature)]
    let start = clock()
    let result = await send(
      WireRequest(method: "POST", url: url, headers: headers, body: body),
      .milliseconds(PhonePatience.milliseconds),
      16 << 20
    )
    let milliseconds = clock() - start
    switch result {
    case .success(let answer):
      var outcome = ExchangeOutcome(answer, key, plan)
      outcome.milliseconds = milliseconds
      return outcome
    case .failure(let failure): return ExchangeOutcome(failure, after: milliseconds)
    }
  }

  // MARK: Files

  private func media(_ request: SandboxRequest) async throws(GraphFailure) -> JSONValue {
    let name = request.header("x-file-name").map { Percent.decode($0) } ?? "file"
    let type = request.header("content-type").map { String($0.prefix { $0 != ";" }) } ?? ""
    var generator = SystemRandomNumberGenerator()
    let media: EncryptedMedia
    do throws(CryptoFailure) {
      media = try EncryptedMedia(sealing: request.body, using: &generator)
    } catch {
      throw .parameter("The file can't be encrypted: \(error.reason)")
    }
    return try store.change { machine throws(GraphFailure) in
      try machine.keep(
        media,
        name: String(name.prefix(255)),
        type: SandboxMachine.isSafe(type) ? type : "application/octet-stream",
        size: request.body.count,
        request
      )
    }
  }
}
