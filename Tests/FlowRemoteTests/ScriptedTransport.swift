import FlowRemote
import JSONText
import Synchronization

/// A transport that answers what a test wrote down, and remembers what it was sent.
final class ScriptedTransport: Transport {
  enum Step: Sendable {
    case answer(Int, String, [HTTPRequest.Field] = [])
    case failure(TransportError)
  }

  private let state: Mutex<(steps: [Step], sent: [WireRequest])>

  init(_ steps: [Step]) {
    state = Mutex((steps, []))
  }

  var sent: [WireRequest] { state.withLock { $0.sent } }

  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer {
    let step = state.withLock { state in
      state.sent.append(request)
      return state.steps.isEmpty ? .failure(.impossible("the script is over")) : state.steps.removeFirst()
    }
    switch step {
    case .answer(let status, let body, let headers):
      return HTTPAnswer(status: status, headers: headers, body: Array(body.utf8))
    case .failure(let error): throw error
    }
  }
}

/// Remembers the waits instead of making them.
final class Waits: Sendable {
  private let list = Mutex<[Duration]>([])

  var all: [Duration] { list.withLock { $0 } }

  var effects: Effects {
    Effects(
      now: { 1_795_253_400 },
      sleep: { duration in self.list.withLock { $0.append(duration) } },
      random: { 0.5 }
    )
  }
}

/// An account of the Graph API behind a script.
struct ScriptedAccount {
  let transport: ScriptedTransport
  let waits = Waits()
  let account: Account

  init(_ steps: ScriptedTransport.Step..., token: String = "SECRET-TOKEN-1") {
    self.init(steps, token: token)
  }

  init(_ steps: [ScriptedTransport.Step], token: String = "SECRET-TOKEN-1") {
    transport = ScriptedTransport(steps)
    let provider = GraphProvider(account: "118000000000001", phoneNumber: "107000000000002")
    account = Account(
      provider: provider,
      client: Client(
        base: "https://graph.example.test",
        credential: CredentialVault(.bearer(Secret(token))),
        transport: transport,
        effects: waits.effects,
        timeout: .seconds(5),
        readFailure: provider.failure
      )
    )
  }
}
