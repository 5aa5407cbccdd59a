import FlowFiles
import JSONText
import Testing

@testable import FlowLanguageServer

@Suite struct ProtocolTests {
  private func error(_ answer: JSONNode?) -> Int? { answer?["error"]?["code"]?.integer }

  @Test func `refuses requests before initialize and drops notifications`() {
    let client = TestClient()
    #expect(error(client.ask("textDocument/hover", [:])) == -32002)
    client.open("/a.json", "{}")
    #expect(client.received.isEmpty)
  }

  @Test func `says what it is and counts in UTF-8 where the client can`() {
    let result = TestClient().begin(TestClient.strong)
    #expect(result?["serverInfo"]?["name"]?.string == "flowjson")
    #expect(result?["capabilities"]?["positionEncoding"]?.string == "utf-8")
    #expect(result?["capabilities"]?["diagnosticProvider"]?["workspaceDiagnostics"]?.bool == true)
  }

  @Test func `names no encoding and offers no pulling to a client that knows neither`() {
    let result = TestClient().begin(TestClient.weak)
    #expect(result?["capabilities"]?["positionEncoding"] == nil)
    #expect(result?["capabilities"]?["diagnosticProvider"] == nil)
    #expect(result?["capabilities"]?["textDocumentSync"]?["change"]?.integer == 2)
  }

  @Test func `takes no second initialize`() {
    let client = TestClient()
    client.begin()
    #expect(error(client.ask("initialize", [:])) == -32600)
  }

  @Test func `refuses unknown requests and drops unknown notifications`() {
    let client = TestClient()
    client.begin()
    #expect(error(client.ask("textDocument/colour", [:])) == -32601)
    #expect(error(client.ask("$/mystery", [:])) == -32601)
    client.tell("$/setTrace", ["value": "verbose"])
    client.tell("workspace/unheardOf", [:])
    #expect(client.received.isEmpty)
    #expect(client.ending == nil)
  }

  @Test func `ends after shutdown and exit`() {
    let client = TestClient()
    client.begin()
    #expect(client.result("shutdown")?.kind == .null)
    #expect(error(client.ask("textDocument/hover", [:])) == -32600)
    client.tell("exit")
    #expect(client.ending == .orderly)
  }

  @Test func `ends at exit alone, before and after initialize`() {
    let client = TestClient()
    client.tell("exit")
    #expect(client.ending == .abrupt)
    let other = TestClient()
    other.begin()
    other.tell("exit")
    #expect(other.ending == .abrupt)
  }

  @Test func `breaks where the stream does`() {
    let client = TestClient()
    client.begin()
    client.close()
    #expect(client.ending == .broken(.ended))
    let other = TestClient()
    other.send(Array("GET / HTTP/1.1\r\n\r\n".utf8))
    #expect(other.ending == .broken(.noLength))
  }

  @Test func `does what came before a header that can't be read`() {
    let client = TestClient()
    client.send(TestClient.frame(TestClient.request(7, "initialize", [:])) + Array("nonsense\r\n\r\n".utf8))
    #expect(client.answer(to: 7)?["result"] != nil)
    #expect(client.ending == .broken(.noLength))
  }

  @Test(arguments: [
    ("{", -32700), ("", -32700), ("[]", -32600), ("\"text\"", -32600), ("{}", -32600),
    ("{\"id\": null, \"method\": \"shutdown\"}", -32600), ("{\"id\": {}, \"method\": \"shutdown\"}", -32600),
    ("{\"method\": 5}", -32600), ("\u{FEFF}{}", -32700),
  ])
  func `answers what is no message with an error, and goes on`(content: String, code: Int) {
    let client = TestClient()
    client.begin()
    client.send(TestClient.frame(content))
    #expect(error(client.answerWithoutID) == code)
    #expect(client.result("shutdown") != nil)
  }

  @Test func `answers a request with the id as it was spelt`() {
    let client = TestClient()
    client.begin()
    client.send(TestClient.frame(#"{"jsonrpc": "2.0", "id": "a-1", "method": "nothing"}"#))
    client.send(TestClient.frame(#"{"jsonrpc": "2.0", "id": 1e2, "method": "nothing"}"#))
    #expect(client.result("shutdown") != nil)
  }

  @Test func `answers a request that is cancelled while it waits`() {
    let client = TestClient()
    client.begin()
    client.send(
      TestClient.frame(TestClient.request(50, "textDocument/hover", TestClient.place("/a.json", line: 0, character: 0)))
        + TestClient.frame(TestClient.request(51, "workspace/symbol", ["query": ""]))
        + TestClient.frame(TestClient.notification("$/cancelRequest", ["id": 50]))
        + TestClient.frame(TestClient.notification("$/cancelRequest", ["id": 999]))
    )
    #expect(error(client.answer(to: 50)) == -32800)
    #expect(client.answer(to: 51)?["result"]?.kind == .array)
    // Its id may be used again.
    client.send(TestClient.frame(TestClient.request(50, "workspace/symbol", ["query": ""])))
    #expect(client.answer(to: 50)?["result"]?.kind == .array)
  }

  @Test func `asks for what changes on the disk where the client can tell`() {
    let client = TestClient()
    client.begin(TestClient.strong)
    #expect(client.received.map { $0["method"]?.string } == ["client/registerCapability"])
    let other = TestClient()
    other.begin(TestClient.weak)
    #expect(other.received.isEmpty)
  }

  @Test(arguments: [
    "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references",
    "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/rename", "textDocument/codeAction",
    "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/selectionRange",
    "textDocument/formatting", "textDocument/rangeFormatting", "textDocument/inlayHint",
    "textDocument/semanticTokens/full", "textDocument/semanticTokens/range", "textDocument/documentLink",
    "textDocument/codeLens", "textDocument/prepareCallHierarchy", "callHierarchy/incomingCalls",
    "callHierarchy/outgoingCalls", "textDocument/diagnostic", "workspace/executeCommand",
  ])
  func `says that a request lacks what it needs`(method: String) {
    let client = TestClient()
    client.begin()
    for params: JSONValue? in [nil, [:], [], "text", ["textDocument": [:]], ["textDocument": 3]] {
      #expect(error(client.ask(method, params)) == -32602)
    }
  }

  @Test(arguments: [
    "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/codeLens",
    "textDocument/documentSymbol", "textDocument/formatting", "textDocument/semanticTokens/full",
    "textDocument/prepareCallHierarchy",
  ])
  func `has nothing to say about a text that it doesn't know`(method: String) {
    let client = TestClient()
    client.begin()
    let answer = client.ask(method, TestClient.place("/nowhere/a.json", line: 3, character: 9))
    #expect(answer?["result"]?.kind == .null)
  }
}

@Suite struct DocumentURITests {
  @Test(arguments: [
    ("file:///a/b.json", "/a/b.json"), ("file:///a%20b/c%23.json", "/a b/c#.json"), ("FILE:///x", "/x"),
    ("file://localhost/a", "/a"), ("file:///a/./b/../c", "/a/c"), ("file:///%zz", "/%zz"), ("file:///a?b#c", "/a"),
    ("file:///caf%C3%A9", "/café"),
  ])
  func `finds the path`(uri: String, path: String) {
    #expect(DocumentURI.path(uri) == Path(path))
  }

  @Test(arguments: ["untitled:Untitled-1", "", "file://", "file://host", "https://a/b", "file:///a%00b"])
  func `has no path for what is no file`(uri: String) {
    #expect(DocumentURI.path(uri) == nil)
  }

  @Test func `writes an address that leads back, whatever the bytes`() {
    let path = Path(bytes: Array("/a b/ü#%?".utf8) + [0xFF])
    #expect(DocumentURI.uri(path) == "file:///a%20b/%C3%BC%23%25%3F%FF")
    #expect(DocumentURI.path(DocumentURI.uri(path)) == path)
  }
}
