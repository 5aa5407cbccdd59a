import FlowCrypto
import FlowEndpoint
import FlowFiles
import FlowLoopback
import FlowMessages
import FlowModel
import FlowRemote
import FlowSandbox
import JSONText
import Synchronization

/// A flow that the sandbox starts with: published, sent to the phone, and with a stand-in for its endpoint.
struct TrialFlow: Sendable {
  private let name: String
  private let flow: Flow
  private let message: JSONValue
  private let recordings: [FlowEndpoint.Recording.Exchange]
  /// The key pair of this run; nil for a flow without endpoint.
  private let key: EndpointPrivateKey?

  /// Reads everything that is needed, so that mistakes are reported before anything is started.
  init(_ argument: String, message path: String?, replay: [String], _ access: EndpointAccess) throws {
    let found = try EndpointFlow(argument, access)
    flow = found.flow
    name = found.file.stem.shown
    recordings = try replay.flatMap { try ReplayFile($0, access).exchanges }
    key = flow.hasEndpoint ? try opened("a new key") { () throws(CryptoFailure) in try EndpointPrivateKey() } : nil
    message = try path.map { try Self.message($0, access) } ?? Self.example(flow, name)
  }

  private static func message(_ path: String, _ access: EndpointAccess) throws -> JSONValue {
    let document = JSONDocument(parsing: try access.read(path))
    guard document.faults.isEmpty, document.root.kind == .object else {
      throw FileFailure(path, "is not a JSON object")
    }
    return JSONValue(document.root)
  }

  private static func example(_ flow: Flow, _ name: String) throws -> JSONValue {
    do throws(MessageMaker.Refusal) {
      return try MessageMaker(flow, name: name).message(.cloud, to: .number("15550100002"))
    } catch {
      throw FileFailure("\(name)", "can't be opened: it has no entry screen with an id")
    }
  }

  /// Publishes and sends it; the endpoint in its place answers until the process ends.
  func start(_ store: SandboxStore, _ console: Console) async throws(SandboxTrial.Failure) {
    let trial = SandboxTrial(store)
    var endpoint: (address: String, key: String)?
    if let key {
      guard let address = await stand(key, console), let pem = try? key.publicKey.pem else {
        throw SandboxTrial.Failure(message: "no endpoint can be started in its place")
      }
      endpoint = (address, pem)
    }
    _ = try trial.publish(name, flow.document.bytes, endpoint: endpoint)
    try trial.send(message)
  }

  /// Starts the endpoint, and gives its address.
  private func stand(_ key: EndpointPrivateKey, _ console: Console) async -> String? {
    let mock = Mutex(MockEndpoint(flow, recordings: recordings))
    let handler = EndpointHandler(privateKey: key, appSecrets: [SandboxMachine.appSecret])
    let stand = MockStand(handler: handler, console: console)
    let server = EndpointServing.server(at: LoopbackAddress(host: "127.0.0.1", port: 0)) { call in
      stand.answer(call) { request in mock.withLock { $0.answer(request) } }
    }
    let (addresses, ready) = AsyncStream.makeStream(of: String.self)
    Task {
      try? await server.run(onReady: { ready.yield($0) })
      ready.finish()
    }
    return await addresses.first { _ in true }
  }
}
