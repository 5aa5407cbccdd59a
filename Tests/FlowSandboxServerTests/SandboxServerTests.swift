import FlowFiles
import FlowSandbox
import FlowSandboxServer
import FlowTestSupport
import Testing

/// What reaches the sandbox over a socket, and what must not.
@Suite struct SandboxServerTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Starts a server and gives its port; it ends with the process of the tests.
  private func withServer(_ body: (Int) async throws -> Void) async throws {
    let store = SandboxStore(folder: Path(folder.path + "/state"), now: { 1_795_253_400 })
    let (addresses, ready) = AsyncStream.makeStream(of: String.self)
    Task {
      try? await SandboxServer(store: store, host: "127.0.0.1", port: 0).run { ready.yield($0) }
      ready.finish()
    }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    try await body(try #require(Int(address.split(separator: ":").last ?? "")))
  }

  private func status(of answer: String) -> String {
    String(answer.dropFirst("HTTP/1.1 ".count).prefix(3))
  }

  @Test func `turns requests away that name another host, none, or two`() async throws {
    try await withServer { port in
      let own = "Host: 127.0.0.1:\(port)\r\n"
      for (head, expected) in [
        (own, "200"), ("Host: localhost:\(port)\r\n", "200"), ("Host: evil.example\r\n", "403"),
        (own + own, "403"), (own + "host: evil.example\r\n", "403"), ("", "403"), ("Host: 127.0.0.1\r\n", "403"),
        (own + "Origin: https://evil.example\r\n", "403"), (own + "Sec-Fetch-Site: cross-site\r\n", "403"),
        (own + "Origin: http://127.0.0.1:\(port)\r\nSec-Fetch-Site: same-origin\r\n", "200"),
      ] {
        let answer = await RawConnection.exchange(
          "GET /_sandbox HTTP/1.1\r\n\(head)Connection: close\r\n\r\n",
          port: port
        )
        #expect(status(of: answer) == expected, "\(head)")
      }
    }
  }

  @Test func `takes no setting from a form on a page`() async throws {
    try await withServer { port in
      func post(_ head: String) async -> String {
        let body = #"{"publishedEdit":"refuse"}"#
        return await RawConnection.exchange(
          "POST /_sandbox HTTP/1.1\r\nHost: localhost:\(port)\r\nContent-Type: text/plain\r\n\(head)"
            + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)",
          port: port
        )
      }
      #expect(status(of: await post("")) == "403")
      #expect(status(of: await post("X-Flowctl-Sandbox: 1\r\n")) == "200")
    }
  }

  @Test func `answers HEAD without a body, so that the next answer is read from its beginning`() async throws {
    try await withServer { port in
      let host = "Host: localhost:\(port)\r\n"
      let answer = await RawConnection.exchange(
        "HEAD /_sandbox HTTP/1.1\r\n\(host)\r\nGET /_sandbox HTTP/1.1\r\n\(host)Connection: close\r\n\r\n",
        port: port
      )
      let parts = answer.split(separator: "\r\n\r\n", omittingEmptySubsequences: false)
      #expect(parts.count == 3)
      #expect(parts.dropFirst().first?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
      #expect(parts.first?.contains("Content-Length: ") == true)
      #expect(parts.last?.hasPrefix("{") == true)
    }
  }

  @Test func `leads nobody to a file outside of its folder`() async throws {
    try folder.write("precious", to: "victim")
    try await withServer { port in
      for path in ["..%2f..%2fvictim", "../../victim", "%2e%2e/victim", "..%2fvictim"] {
        let answer = await RawConnection.exchange(
          "GET /_sandbox/assets/730000000000001/\(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n",
          port: port
        )
        #expect(status(of: answer) == "400")
        #expect(!answer.contains("precious"))
      }
    }
  }
}
