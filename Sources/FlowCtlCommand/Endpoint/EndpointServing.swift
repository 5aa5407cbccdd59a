import CommandSupport
import Dispatch
import FlowFiles
import FlowLoopback
import FlowRemote
import FlowSandbox
import FlowText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a stand-in for an endpoint until it is stopped.
enum EndpointServing {
  /// The most bytes that a request may have.
  private static let bodyLimit = 10 << 20

  /// Says the address on standard output, then answers; ends the process with 0 on SIGTERM and SIGINT.
  static func run(
    at listen: LoopbackAddress,
    _ console: Console,
    guide: @escaping @Sendable (_ address: String) -> [ShownText],
    answer: @escaping @Sendable (LoopbackServer.Call) -> HTTPAnswer
  ) -> Never {
    // Everything is recorded already, so nothing is left to do at the end.
    for number in [SIGTERM, SIGINT] { signal(number) { _ in _exit(0) } }
    let server = server(at: listen, answer: answer)
    Task {
      do throws(LoopbackServer.Failure) {
        try await server.run(onReady: { address in
          console.output("listening on \(address)\n")
          for line in guide(address) { console.error("\(line)\n") }
        })
        Program.exit(with: .success)
      } catch {
        console.error("flowctl: \(error.message)\n")
        Program.exit(with: .failure)
      }
    }
    dispatchMain()
  }

  /// A server that accepts requests of flows from programs on this machine.
  static func server(
    at listen: LoopbackAddress,
    answer: @escaping @Sendable (LoopbackServer.Call) -> HTTPAnswer
  ) -> LoopbackServer {
    let rules = LoopbackServer.Rules(
      refusal: { hosts, headers, address in
        Doorkeeper.intruder(hosts: hosts, headers: headers, address: address).map { text(403, reason($0, address)) }
      },
      limit: { _ in bodyLimit },
      tooLarge: text(413, "The body is larger than \(bodyLimit >> 20) MiB")
    )
    return LoopbackServer(host: listen.host, port: listen.port, rules: rules) { call in
      guard call.method == "POST" else { return text(405, "Requests of flows are sent with POST", ["Allow": "POST"]) }
      return answer(call)
    }
  }

  private static func reason(_ intruder: Doorkeeper.Intruder, _ address: String) -> String {
    switch intruder {
    case .otherHost:
      "Only requests whose Host is \(address) or localhost are answered; tunnels can rewrite the header"
    case .otherSite: "Pages of other sites are not answered"
    }
  }

  /// A plain answer to what no flow sends.
  static func text(_ status: Int, _ message: String, _ headers: [String: String] = [:]) -> HTTPAnswer {
    HTTPAnswer(
      status: status,
      headers: [.init("Content-Type", "text/plain; charset=utf-8")] + headers.map { .init($0.key, $0.value) },
      body: Array((message + "\n").utf8)
    )
  }
}
