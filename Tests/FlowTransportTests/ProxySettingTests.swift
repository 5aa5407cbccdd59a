import FlowRemote
import Testing

@testable import FlowTransport

@Suite struct ProxySettingTests {
  private func read(_ values: [String: String], scheme: String = "https") throws -> ProxySetting? {
    try ProxySetting.find(for: scheme) { values[$0] }
  }

  private func fault(_ text: String) -> String? {
    do throws(ProxySetting.Fault) {
      _ = try ProxySetting(text, called: "HTTPS_PROXY")
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `reads host, port, name and password`() throws {
    for (text, host, port, user, password) in [
      ("http://proxy.example:3128", "proxy.example", 3128, nil, ""),
      ("proxy.example:3128/", "proxy.example", 3128, nil, ""),
      ("http://proxy.example", "proxy.example", 80, nil, ""),
      ("http://anna:pass@proxy.example:1", "proxy.example", 1, "anna", "pass"),
      ("http://anna:p@ss@proxy.example:1", "proxy.example", 1, "anna", "p@ss"),
      ("anna:p%40%3a%2F%25:x@proxy.example:1", "proxy.example", 1, "anna", "p@:/%:x"),
      ("http://anna@[::1]:1", "[::1]", 1, "anna", ""),
    ] as [(String, String, Int, String?, String)] {
      let setting = try read(["HTTPS_PROXY": text])
      #expect(setting?.host == host && setting?.port == port, "\(text)")
      #expect(setting?.user == user && setting?.password == password, "\(text)")
    }
  }

  @Test func `takes the variable of the scheme, and never HTTP_PROXY`() throws {
    let all = ["HTTPS_PROXY": "a:1", "http_proxy": "b:1", "ALL_PROXY": "c:1", "HTTP_PROXY": "d:1"]
    #expect(try read(all)?.host == "a")
    #expect(try read(all, scheme: "http")?.host == "b")
    #expect(try read(["ALL_PROXY": "c:1", "HTTPS_PROXY": ""])?.host == "c")
    #expect(try read(["HTTP_PROXY": "d:1"], scheme: "http") == nil)
  }

  @Test(arguments: [
    "socks5://proxy.example:1080", "https://proxy.example:443", "ftp://proxy.example", "http://", "http://proxy:port",
    "http://proxy:70000", "http://anna:p/ss@proxy.example", "http://an%zzna:x@proxy.example",
    "http://a:%0a@proxy.example",
    "http://:x@proxy.example", "://proxy.example", "http://a b:1",
  ])
  func `tells a setting that can't be used, and never shows it`(text: String) throws {
    let message = try #require(fault(text))
    #expect(message.contains("'HTTPS_PROXY'"))
    #expect(!message.contains("proxy.example") && !message.contains("anna"))
    let transport = NetworkTransport(scheme: "https") { $0 == "HTTPS_PROXY" ? text : nil }
    let error = #expect(throws: TransportError.self) {
      try transport.send(
        WireRequest(method: "GET", url: "https://graph.example.invalid/"),
        timeout: .seconds(5),
        limit: 10
      )
    }
    #expect(error == .misconfigured(message))
  }

  @Test func `a setting does not matter for hosts that are reached without a proxy`() {
    let transport = NetworkTransport(scheme: "https") { ["HTTPS_PROXY": "socks5://x", "NO_PROXY": "127.0.0.9"][$0] }
    let error = #expect(throws: TransportError.self) {
      try transport.send(WireRequest(method: "GET", url: "https://127.0.0.1:1/"), timeout: .seconds(5), limit: 10)
    }
    #expect(error == .notSent("no connection to '127.0.0.1:1'"))
  }
}
