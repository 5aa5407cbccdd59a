import FlowRemote
import FlowSandbox
import JSONText
import Testing

/// What pages in a browser could send.
@Suite struct DoorkeeperTests {
  private func isRefused(
    _ hosts: [String],
    _ headers: [(String, String)] = [],
    at address: String = "127.0.0.1:4010"
  ) -> Bool {
    let fields = headers.map { HTTPRequest.Field($0.0, $0.1) }
    let answer = Doorkeeper.refusal(hosts: hosts, headers: fields, address: address)
    #expect(answer == nil || answer?.status == 403)
    return answer != nil
  }

  @Test func `lets those in who name this host`() {
    #expect(!isRefused(["127.0.0.1:4010"]))
    #expect(!isRefused(["localhost:4010"]))
    #expect(!isRefused(["LOCALHOST:4010"]))
    #expect(!isRefused(["[::1]:4010"], at: "[::1]:4010"))
    #expect(!isRefused(["localhost"], at: "127.0.0.1:80"))
    #expect(!isRefused(["127.0.0.1:4010"], [("Origin", "http://127.0.0.1:4010"), ("Sec-Fetch-Site", "same-origin")]))
  }

  @Test(arguments: [
    ["evil.example"], ["evil.example:4010"], ["127.0.0.1"], ["localhost"], ["127.0.0.1:4011"], [], [""],
    ["127.0.0.1:4010", "127.0.0.1:4010"], ["127.0.0.1:4010", "evil.example"], ["localhost.evil.example:4010"],
    ["127.0.0.1:4010.evil.example"],
  ])
  func `turns those away who name another host, none or two`(hosts: [String]) {
    #expect(isRefused(hosts))
  }

  @Test(arguments: [
    ("Origin", "https://evil.example"), ("Origin", "null"), ("origin", "http://127.0.0.1:5000"), ("Origin", ""),
    ("Origin", "https://127.0.0.1:4010"), ("Sec-Fetch-Site", "cross-site"), ("sec-fetch-site", "same-site"),
  ])
  func `turns pages of other sites away`(name: String, value: String) {
    #expect(isRefused(["127.0.0.1:4010"], [(name, value)]))
  }

  @Test func `sets what the platform causes only for those who send a header of our own`() {
    let client = MachineClient()
    let body = HTTPRequest.Body.json(["publishedEdit": "refuse"])
    let refused = client.answer("POST", "/_sandbox", body: body, fields: [])
    #expect(refused.status == 403)
    #expect(client.answer("POST", "/_sandbox", body: body, fields: [.init("X-Flowctl-Sandbox", "0")]).status == 403)
    #expect(client.json("GET", "/_sandbox")["publishedEdit"] == "revertToDraft")
    #expect(client.answer("POST", "/_sandbox", body: body).status == 200)
  }
}
