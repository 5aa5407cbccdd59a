import FlowFiles
import FlowTestSupport
import JSONText
import Testing

@testable import FlowLanguageServer

@Suite struct DiagnosticsTests {
  /// A flow in which `next` is a screen that is not there.
  static func flow(next: String = "NOWHERE", terminal: String = "DONE", data: String = "") -> String {
    """
    {
      "version": "7.3",
      "screens": [
        {
          "id": "START",
          "title": "Start",
          "data": {\(data)},
          "layout": {
            "type": "SingleColumnLayout",
            "children": [
              {
                "type": "Footer",
                "label": "Go",
                "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "\(next)"}, "payload": {}}
              }
            ]
          }
        },
        {
          "id": "\(terminal)",
          "title": "Done",
          "terminal": true,
          "layout": {
            "type": "SingleColumnLayout",
            "children": [
              {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {}}}
            ]
          }
        }
      ]
    }

    """
  }

  static let message = """
    {
      "messaging_product": "whatsapp", "to": "15550100002", "type": "interactive",
      "interactive": {
        "type": "flow", "body": {"text": "Hello"},
        "action": {
          "name": "flow",
          "parameters": {
            "flow_message_version": "3", "flow_name": "start", "flow_cta": "Open", "flow_action": "navigate",
            "flow_action_payload": {"screen": "START"}
          }
        }
      }
    }

    """

  // MARK: What is told

  @Test func `tells what is wrong, where, and more about it`() throws {
    let client = TestClient()
    client.begin()
    client.open("/flows/a.json", Self.flow(next: "DNOE"), version: 4)
    let push = try #require(client.pushes("/flows/a.json").last)
    #expect(push["version"]?.integer == 4)
    let found = try #require(push["diagnostics"]?.elements.first { $0["code"]?.string == "unknown-screen" })
    #expect(found["severity"]?.integer == 1)
    #expect(found["source"]?.string == "flowjson")
    #expect(found["codeDescription"]?["href"]?.string?.hasPrefix("https://") == true)
    #expect(found["range"]?["start"]?["line"]?.integer == 13)
    #expect(found["message"]?.string?.contains("'DNOE'") == true)
  }

  @Test func `tells of a flow without a fault that there is none`() {
    let client = TestClient()
    client.begin()
    client.open("/flows/a.json", Self.flow(next: "DONE"))
    #expect(client.rules("/flows/a.json") == [])
  }

  @Test func `shows what has no use as such, and explains it by other places`() throws {
    let client = TestClient()
    client.begin()
    let data = #""unused": {"type": "string", "__example__": "x"}"#
    client.open("/a.json", Self.flow(next: "DONE", data: data))
    let push = try #require(client.pushes("/a.json").last)
    let unused = try #require(push["diagnostics"]?.elements.first { $0["code"]?.string == "unused-data" })
    #expect(unused["tags"]?.elements.compactMap(\.integer) == [1])
    client.open("/b.json", Self.flow(next: "DONE", terminal: "START"))
    let twice = try #require(
      client.pushes("/b.json").last?["diagnostics"]?.elements.first { $0["code"]?.string == "duplicate-screen-id" }
    )
    let related = try #require(twice["relatedInformation"]?.elements.first)
    #expect(related["location"]?["uri"]?.string == "file:///b.json")
    #expect(related["location"]?["range"]?["start"]?["line"]?.integer == 4)
  }

  @Test(arguments: [
    "{\"name\": \"app\", \"version\": \"1.0.0\"}", "[1, 2, 3]", "{\"screens\": 3}", "\"text\"", "",
    "{\"a\": ", "{\"compilerOptions\": {\"strict\": true}, // comment\n}",
  ])
  func `leaves other JSON alone`(text: String) {
    let client = TestClient()
    client.begin()
    client.open("/other.json", text)
    client.replace("/other.json", version: 2, with: text + " ")
    client.closeDocument("/other.json")
    #expect(client.received.isEmpty)
  }

  @Test func `leaves texts in other languages alone`() {
    let client = TestClient()
    client.begin()
    client.open("/flow.md", "```json\n" + Self.flow() + "```\n", language: "markdown")
    #expect(client.received.isEmpty)
  }

  @Test func `takes back what it said when a flow becomes something else`() {
    let client = TestClient()
    client.begin()
    client.open("/a.json", Self.flow())
    #expect(client.rules("/a.json")?.isEmpty == false)
    client.replace("/a.json", version: 2, with: "{\"a\": 1}")
    #expect(client.rules("/a.json") == [])
    client.replace("/a.json", version: 3, with: "{\"a\": 2}")
    #expect(client.pushes("/a.json").count == 2)
  }

  @Test func `judges a text that was never saved`() {
    let client = TestClient()
    client.begin()
    client.open(uri: "untitled:Untitled-1", Self.flow())
    let push = client.received.last?["params"]
    #expect(push?["uri"]?.string == "untitled:Untitled-1")
    #expect(push?["diagnostics"]?.count != 0)
  }

  // MARK: When

  @Test func `judges each version that nothing newer has overtaken`() {
    let client = TestClient()
    client.begin()
    client.open("/a.json", Self.flow())
    client.replace("/a.json", version: 2, with: Self.flow(next: "DONE"))
    client.replace("/a.json", version: 3, with: Self.flow(next: "DONE"))
    #expect(client.pushes("/a.json").map { $0["version"]?.integer } == [1, 2, 3])
    func change(_ version: Int) -> [UInt8] {
      TestClient.frame(
        TestClient.notification(
          "textDocument/didChange",
          [
            "textDocument": ["uri": "file:///a.json", "version": .number(String(version))],
            "contentChanges": [["text": .string(Self.flow())]],
          ]
        )
      )
    }
    client.send(change(4) + change(5) + change(6))
    #expect(client.pushes("/a.json").map { $0["version"]?.integer } == [1, 2, 3, 6])
  }

  @Test func `clears a closed text`() {
    let client = TestClient()
    client.begin()
    client.open("/a.json", Self.flow())
    client.closeDocument("/a.json")
    #expect(client.rules("/a.json") == [])
    #expect(client.pushes("/a.json").last?["version"] == nil)
  }

  // MARK: Messages and their flows

  @Test func `judges messages by the flow as it is in the editor, then by the one on the disk`() throws {
    let folder = try TemporaryFolder()
    let flow = try folder.write(Self.flow(next: "DONE"), to: "flows/start.json")
    let message = try folder.write(Self.message, to: "messages/hello.json")
    let client = TestClient()
    client.begin(folder: folder.path)
    client.open(message, Self.message)
    #expect(client.rules(message) == [])
    let data = #""name": {"type": "string", "__example__": "Ann"}"#
    client.open(flow, Self.flow(next: "DONE", data: data))
    #expect(client.rules(message)?.contains("missing-launch-data") == true)
    let push = try #require(client.pushes(message).last?["diagnostics"]?.elements.first)
    #expect(push["relatedInformation"]?.element(at: 0)?["location"]?["uri"]?.string == TestClient.uri(flow))
    client.replace(flow, version: 2, with: Self.flow(next: "DONE"))
    #expect(client.rules(message) == [])
    client.replace(flow, version: 3, with: Self.flow(next: "DONE", data: data))
    client.closeDocument(flow)
    #expect(client.rules(message) == [])
  }

  @Test func `hears of files that come and go`() throws {
    let folder = try TemporaryFolder()
    let client = TestClient()
    client.begin(TestClient.strong, folder: folder.path)
    let message = folder.path + "/hello.json"
    client.open(message, Self.message)
    #expect(client.rules(message) == ["unresolved-flow"])
    let flow = try folder.write(Self.flow(next: "DONE", terminal: "START"), to: "start.json")
    func changed(_ kind: Int) {
      client.tell(
        "workspace/didChangeWatchedFiles",
        ["changes": [["uri": .string(TestClient.uri(flow)), "type": .number(String(kind))]]]
      )
    }
    changed(1)
    #expect(client.rules(message)?.contains("unresolved-flow") == false)
    try folder.remove("start.json")
    changed(3)
    #expect(client.rules(message) == ["unresolved-flow"])
  }

  @Test func `looks at the disk by itself for clients that don't tell what changes`() throws {
    let folder = try TemporaryFolder()
    let client = TestClient()
    client.begin(folder: folder.path)
    let message = folder.path + "/hello.json"
    client.open(message, Self.message)
    #expect(client.rules(message) == ["unresolved-flow"])
    try folder.write(Self.flow(next: "DONE"), to: "start.json")
    client.tell("textDocument/didSave", TestClient.document(message))
    #expect(client.rules(message) == [])
  }

  // MARK: As check does

  @Test func `follows the configuration of the folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {
        "rules": {"unused-data": "error"},
        "exclude": ["old/**"],
        "overrides": [{"files": ["flows/quiet.json"], "rules": {"unknown-screen": "off"}, "reason": "a test"}]
      }
      """,
      to: "flowjson.config.json"
    )
    let client = TestClient()
    client.begin(folder: folder.path)
    let data = #""unused": {"type": "string", "__example__": "x"}"#
    client.open(folder.path + "/flows/loud.json", Self.flow(data: data))
    client.open(folder.path + "/flows/quiet.json", Self.flow(data: data))
    client.open(folder.path + "/old/a.json", Self.flow(data: data))
    #expect(client.rules(folder.path + "/flows/loud.json")?.contains("unknown-screen") == true)
    let quiet = try #require(client.pushes(folder.path + "/flows/quiet.json").last?["diagnostics"]?.elements)
    #expect(!quiet.contains { $0["code"]?.string == "unknown-screen" })
    #expect(quiet.first { $0["code"]?.string == "unused-data" }?["severity"]?.integer == 1)
    #expect(client.rules(folder.path + "/old/a.json") ?? [] == [])
    // The text in the editor counts before the file.
    client.open(folder.path + "/flowjson.config.json", #"{"rules": {"unknown-screen": "off"}}"#)
    #expect(client.rules(folder.path + "/flows/loud.json")?.contains("unknown-screen") == false)
  }

  @Test func `says what is wrong with a configuration, and goes by the last one that could be used`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(#"{"rules": {"unknown-screen": "off"}}"#, to: "flowjson.config.json")
    let client = TestClient()
    client.begin(folder: folder.path)
    let flow = folder.path + "/a.json"
    client.open(flow, Self.flow())
    #expect(client.rules(flow)?.contains("unknown-screen") == false)
    client.open(path, #"{"rules": {"unknown-screen": "off"}}"#)
    #expect(client.pushes(path).isEmpty)
    client.replace(path, version: 2, with: #"{"rules": {"unknown-screen": "offf"}}"#)
    #expect(client.pushes(path).last?["diagnostics"]?.count == 1)
    #expect(client.rules(flow)?.contains("unknown-screen") == false)
    client.replace(path, version: 3, with: #"{"rules": {}}"#)
    #expect(client.pushes(path).last?["diagnostics"]?.count == 0)
    #expect(client.rules(flow)?.contains("unknown-screen") == true)
  }

  @Test(arguments: ["baseline.json", "accepted/findings.json"])
  func `accepts what a baseline records`(name: String) throws {
    let folder = try TemporaryFolder()
    let flow = try folder.write(Self.flow(), to: "a.json")
    let findings = try Self.findings(of: "a.json", in: folder.path, recordedIn: name)
    try folder.write(findings, to: name)
    let client = TestClient()
    client.begin(folder: folder.path, options: name == "baseline.json" ? .null : ["baseline": .string(name)])
    client.open(flow, Self.flow())
    #expect(client.rules(flow) == [])
    client.replace(flow, version: 2, with: Self.flow(next: "ELSEWHERE"))
    #expect(client.rules(flow)?.contains("unknown-screen") == true)
  }

  // MARK: Pulling

  @Test func `gives diagnostics to who asks for them, and pushes no more`() throws {
    let client = TestClient()
    client.begin(TestClient.strong)
    client.open("/a.json", Self.flow())
    #expect(client.rules("/a.json")?.isEmpty == false)
    let report = try #require(client.result("textDocument/diagnostic", TestClient.document("/a.json")))
    #expect(report["kind"]?.string == "full")
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "unknown-screen" } == true)
    // What was pushed is taken back, or it would be shown twice.
    #expect(client.rules("/a.json") == [])
    let count = client.pushes("/a.json").count
    client.replace("/a.json", version: 2, with: Self.flow() + "\n")
    #expect(client.pushes("/a.json").count == count)
    let id = try #require(report["resultId"]?.string)
    let same = client.result(
      "textDocument/diagnostic",
      ["textDocument": ["uri": "file:///a.json"], "previousResultId": .string(id)]
    )
    #expect(same?["kind"]?.string == "unchanged")
    client.replace("/a.json", version: 3, with: Self.flow(next: "DONE"))
    let new = client.result(
      "textDocument/diagnostic",
      ["textDocument": ["uri": "file:///a.json"], "previousResultId": .string(id)]
    )
    #expect(new?["kind"]?.string == "full")
    #expect(new?["items"]?.count == 0)
  }

  @Test func `asks to be asked anew when a message has to be judged by another flow`() throws {
    let folder = try TemporaryFolder()
    let client = TestClient()
    client.begin(TestClient.strong, folder: folder.path)
    let (flow, message) = (folder.path + "/start.json", folder.path + "/hello.json")
    client.open(message, Self.message)
    client.ask("textDocument/diagnostic", TestClient.document(message))
    client.open(flow, Self.flow(next: "DONE"))
    #expect(client.received.contains { $0["method"]?.string == "workspace/diagnostic/refresh" })
    let report = client.result("textDocument/diagnostic", TestClient.document(message))
    #expect(report?["items"]?.count == 0)
  }

  @Test func `gives the diagnostics of the whole folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.flow(), to: "flows/broken.json")
    try folder.write(Self.flow(next: "DONE"), to: "flows/start.json")
    try folder.write(Self.message, to: "hello.json")
    try folder.write("{\"name\": \"app\"}", to: "package.json")
    try folder.write(Self.flow(), to: "node_modules/x/flow.json")
    let client = TestClient()
    client.begin(TestClient.strong, folder: folder.path)
    let first = try #require(client.result("workspace/diagnostic", ["previousResultIds": []])?["items"]?.elements)
    #expect(
      first.compactMap { $0["uri"]?.string }
        == ["flows/broken.json", "flows/start.json", "hello.json"].map { TestClient.uri(folder.path + "/" + $0) }
    )
    #expect(first.map { $0["items"]?.count == 0 } == [false, true, true])
    let previous = first.map { report -> JSONValue in
      ["uri": JSONValue(report["uri"] ?? report), "value": JSONValue(report["resultId"] ?? report)]
    }
    let second = client.result("workspace/diagnostic", ["previousResultIds": .array(previous)])?["items"]?.elements
    #expect(second?.map { $0["kind"]?.string } == ["unchanged", "unchanged", "unchanged"])
  }

  // MARK: Folders

  @Test func `takes folders in and out`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.flow(next: "DONE"), to: "flows/start.json")
    let message = try folder.write(Self.message, to: "messages/hello.json")
    let client = TestClient()
    client.begin()
    client.open(message, Self.message)
    #expect(client.rules(message) == ["unresolved-flow"])
    let event: JSONValue = [["uri": .string(TestClient.uri(folder.path)), "name": "a"]]
    client.tell("workspace/didChangeWorkspaceFolders", ["event": ["added": event, "removed": []]])
    #expect(client.rules(message) == [])
    client.tell("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": event]])
    #expect(client.rules(message) == ["unresolved-flow"])
  }
}
