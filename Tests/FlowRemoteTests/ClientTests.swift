import FlowRemote
import JSONText
import Synchronization
import Testing

@Suite struct ClientTests {
  private static let flow = #"{"id":"730000000000011","name":"size_finder","status":"DRAFT","validation_errors":[]}"#

  @Test func `signs a request and reads its answer`() throws {
    let script = ScriptedAccount(.answer(200, Self.flow))
    let flow = try script.account.flow("730000000000011")
    #expect(flow.name == "size_finder")
    let sent = try #require(script.transport.sent.first)
    #expect(sent.url.hasPrefix("https://graph.example.test/v23.0/730000000000011?fields="))
    #expect(sent.headers == [HTTPRequest.Field("Authorization", "Bearer SECRET-TOKEN-1")])
  }

  @Test(
    arguments: [
      #"{"error":{"message":"(#4) limit","type":"OAuthException","code":4,"is_transient":true}}"#,
      #"{"error":{"message":"busy","type":"OAuthException","code":2}}"#,
      "<html>bad gateway</html>",
    ]
  )
  func `repeats a read that fails for the moment, with growing waits`(body: String) throws {
    let script = ScriptedAccount(.answer(503, body), .answer(503, body), .answer(200, Self.flow))
    _ = try script.account.flow("1")
    #expect(script.waits.all == [.milliseconds(500), .milliseconds(1000)])
  }

  @Test func `gives up after four tries and tells what the platform said`() {
    let body =
      #"{"error":{"message":"(#80007) Rate limit issues","type":"OAuthException","code":80007,"fbtrace_id":"AT1"}}"#
    let step = ScriptedTransport.Step.answer(429, body)
    let script = ScriptedAccount(step, step, step, step)
    let error = #expect(throws: RemoteError.self) { try script.account.flow("7") }
    #expect(
      error?.lines == [
        "could not read flow 7: the remote side refused",
        "the remote side says: (#80007) Rate limit issues (code 80007)",
        "trace id: AT1",
        "what to do: the limit of calls is reached: wait up to an hour, then run the command again",
      ]
    )
    #expect(error?.status == 3)
    #expect(script.transport.sent.count == 4)
  }

  @Test(arguments: [("7", Duration.seconds(7)), ("Sat, 21 Nov 2026 09:30:05 GMT", .seconds(5)), ("0", .seconds(0))])
  func `waits as long as the server asks`(header: String, wait: Duration) throws {
    let script = ScriptedAccount(.answer(429, "", [.init("retry-after", header)]), .answer(200, Self.flow))
    _ = try script.account.flow("1")
    #expect(script.waits.all == [wait])
  }

  @Test func `does not wait for longer than a minute`() {
    let script = ScriptedAccount(.answer(429, "", [.init("Retry-After", "3600")]))
    let error = #expect(throws: RemoteError.self) { try script.account.flow("1") }
    #expect(error?.advice == "the remote side asks to wait 3600 seconds; run the command again after that")
    #expect(error?.status == 3)
    #expect(script.transport.sent.count == 1)
  }

  @Test func `does not follow a redirect`() {
    let script = ScriptedAccount(.answer(302, "", [.init("Location", "https://elsewhere.example.test/")]))
    let error = #expect(throws: RemoteError.self) { try script.account.flow("1") }
    #expect(error?.platform?.message == "the answer is a redirect, and redirects are not followed")
    #expect(script.transport.sent.count == 1)
  }

  @Test func `takes the credential out of what the remote side says`() {
    let body = #"{"error":{"message":"token SECRET\/1+2 is bad","type":"OAuthException","code":190}}"#
    let script = ScriptedAccount(.answer(401, body), token: "SECRET/1+2")
    let error = #expect(throws: RemoteError.self) { try script.account.flow("1") }
    #expect(error?.platform?.message == "token [redacted] is bad")
  }

  @Test func `gives the credential to the account's own server only when it downloads`() throws {
    let assets = #"{"data":[{"name":"flow.json","asset_type":"FLOW_JSON","download_url":"URL"}]}"#
    for (url, isSigned) in [
      ("https://cdn.example.test/a?x=1", false), ("https://graph.example.test/a", true),
      ("https://graph.example.test:8443/a", false),
    ] {
      let script = ScriptedAccount(.answer(200, assets.replacing("URL", by: url)), .answer(200, "{}"))
      #expect(try script.account.json(of: "1") == Array("{}".utf8))
      #expect(script.transport.sent[1].url == url)
      #expect(script.transport.sent[1].headers.isEmpty == !isSigned)
    }
  }

  @Test func `does not download over plain http`() {
    let assets = #"{"data":[{"asset_type":"FLOW_JSON","download_url":"http://cdn.example.test/a"}]}"#
    let script = ScriptedAccount(.answer(200, assets))
    #expect(throws: RemoteError.self) { try script.account.json(of: "1") }
    #expect(script.transport.sent.count == 1)
  }

  @Test func `follows pages on the own server and turns to the cursor where they lead elsewhere`() throws {
    func page(_ id: Int, next: String?) -> ScriptedTransport.Step {
      let next = next.map { #","next":"\#($0)""# } ?? ""
      return .answer(200, #"{"data":[{"id":"\#(id)"}],"paging":{"cursors":{"before":"b","after":"a\#(id)"}\#(next)}}"#)
    }
    let script = ScriptedAccount(
      page(1, next: "https://graph.example.test/v23.0/118000000000001/flows?after=a1"),
      page(2, next: "https://evil.example.test/flows?after=a2"),
      page(3, next: nil)
    )
    #expect(try script.account.flows().map(\.id) == ["1", "2", "3"])
    let urls = script.transport.sent.map(\.url)
    #expect(urls[1] == "https://graph.example.test/v23.0/118000000000001/flows?after=a1")
    #expect(urls[2].hasPrefix("https://graph.example.test/v23.0/118000000000001/flows?"))
    #expect(urls[2].hasSuffix("&after=a2"))
  }

  @Test func `ends a list that leads back to a page that was read`() {
    let page = ScriptedTransport.Step.answer(
      200,
      #"{"data":[{"id":"1"}],"paging":{"cursors":{"before":"b","after":"a"},"next":"https://graph.example.test/x"}}"#
    )
    let script = ScriptedAccount(page, page, page)
    let error = #expect(throws: RemoteError.self) { try script.account.flows() }
    #expect(
      error?.message == "could not list the flows: the list does not end: it leads back to a page that was read already"
    )
    #expect(script.transport.sent.count == 2)
  }

  @Test func `ends a list that has always one page more`() {
    let pages = EndlessPages()
    let provider = GraphProvider(account: "1", phoneNumber: "2")
    let account = Account(
      provider: provider,
      client: Client(
        base: "https://graph.example.test",
        credential: CredentialVault(.bearer(Secret("SECRET-TOKEN-1"))),
        transport: pages,
        effects: Waits().effects,
        timeout: .seconds(5),
        readFailure: provider.failure
      )
    )
    let error = #expect(throws: RemoteError.self) { try account.flows() }
    #expect(error?.message.hasSuffix("1000 pages were read, and there are still more") == true)
    #expect(pages.count == 1000)
  }

  @Test func `takes a credential for the first request, once, and none before`() throws {
    let taken = Waits()
    let transport = ScriptedTransport([.answer(200, #"{"id":"1"}"#), .answer(200, #"{"success":true}"#)])
    let provider = GraphProvider(account: "1", phoneNumber: "2")
    let told = Waits()
    let client = Client(
      base: "https://graph.example.test",
      credential: CredentialVault {
        taken.effects.sleep(.seconds(1))
        return .bearer(Secret("SECRET-TOKEN-1"))
      },
      transport: transport,
      effects: Waits().effects,
      timeout: .seconds(5),
      willChange: { told.effects.sleep(.seconds(transport.sent.count)) },
      readFailure: provider.failure
    )
    _ = try provider.publish("1").request
    #expect(taken.all.isEmpty)
    _ = try client.perform(provider.flow("1"))
    #expect(told.all.isEmpty)
    try client.perform(provider.publish("1"))
    #expect(taken.all.count == 1)
    #expect(told.all == [.seconds(1)])
    #expect(client.redactor.redact("SECRET-TOKEN-1") == "[redacted]")
  }

  @Test func `finds a boundary that no part holds, in time that grows with the parts alone`() {
    let text = (0..<1500).map { "flowctl-part-\($0)" }.joined(separator: " ")
    let parts = [HTTPRequest.Part("file", content: Array(text.utf8))]
    let wire = WireRequest(HTTPRequest(.post, "/x", body: .multipart(parts)), base: "https://graph.example.test")
    #expect(wire.headers.first?.value == "multipart/form-data; boundary=flowctl-part-1500")
  }
}

/// A server whose list has a next page for ever.
private final class EndlessPages: Transport {
  private let state = Mutex(0)

  var count: Int { state.withLock(\.self) }

  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer {
    let number = state.withLock { number in
      number += 1
      return number
    }
    let next = "https://graph.example.test/flows?after=a\(number)"
    let body = #"{"data":[{"id":"\#(number)"}],"paging":{"cursors":{"after":"a\#(number)"},"next":"\#(next)"}}"#
    return HTTPAnswer(status: 200, body: Array(body.utf8))
  }
}
