import FlowLoopback
import FlowRemote
package import FlowSandbox

/// The sandbox over HTTP, for other clients: on a loopback address only.
package struct SandboxServer: Sendable {
  /// Why the sandbox cannot listen.
  package struct Failure: Error, Sendable {
    package let message: String
  }

  private let server: LoopbackServer

  /// A server for that address; port 0 takes any that is free.
  package init(store: SandboxStore, host: String, port: Int) {
    let rules = LoopbackServer.Rules(
      refusal: { Doorkeeper.refusal(hosts: $0, headers: $1, address: $2) },
      limit: SandboxLimits.body,
      tooLarge: SandboxLimits.failure(413, "The body is larger than the platform takes")
    )
    server = LoopbackServer(host: host, port: port, rules: rules) { Self.answer($0, store) }
  }

  /// Answers requests until the process ends; `onReady` is told the address as soon as connections are accepted.
  ///
  /// `onAnswer` is told each request and what was answered.
  package func run(
    onReady: @escaping @Sendable (String) -> Void,
    onAnswer: @escaping @Sendable (_ method: String, _ target: String, _ status: Int) -> Void = { _, _, _ in }
  ) async throws(Failure) {
    do throws(LoopbackServer.Failure) {
      try await server.run(onReady: onReady, onAnswer: onAnswer)
    } catch {
      throw Failure(message: error.message)
    }
  }

  private static func answer(_ call: LoopbackServer.Call, _ store: SandboxStore) -> HTTPAnswer {
    let request = SandboxRequest(
      method: call.method,
      target: call.target,
      headers: call.headers,
      body: call.body,
      origin: "http://\(call.host)"
    )
    do {
      return try store.answer(request)
    } catch {
      return SandboxLimits.failure(500, "The sandbox cannot work: \(error.message)")
    }
  }
}
