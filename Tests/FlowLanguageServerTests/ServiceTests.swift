import FlowTestSupport
import JSONText
import Testing

@testable import FlowLanguageServer

/// What each request gives, in the form that the client takes: with clients of today and with the weakest.
@Suite struct ServiceTests {
  let folder: TemporaryFolder
  let flow: String
  let message: String

  static let text = """
    {
      "version": "7.3",
      "screens": [
        {
          "id": "START",
          "title": "🎉 Start",
          "data": {"name": {"type": "string", "__example__": "Ann"}},
          "layout": {
            "type": "SingleColumnLayout",
            "children": [
              {"type": "TextBody", "text": "${data.name}"},
              {"type": "TextInput", "name": "email", "label": "🎉 Email", "helper-text": "🎉", "input-type": "email"},
              {
                "type": "Footer", "label": "Go",
                "on-click-action": {
                  "name": "navigate",
                  "next": {"type": "screen", "name": "DONE"},
                  "payload": {"email": "${form.email}"}
                }
              }
            ]
          }
        },
        {
          "id": "DONE",
          "title": "Done",
          "terminal": true,
          "data": {"email": {"type": "string", "__example__": "ann@example.com"}},
          "layout": {
            "type": "SingleColumnLayout",
            "children": [
              {"type": "TextBody", "text": "${data.email}"},
              {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {}}}
            ]
          }
        }
      ]
    }

    """

  init() throws {
    folder = try TemporaryFolder()
    flow = try folder.write(Self.text, to: "flows/start.json")
    message = try folder.write(DiagnosticsTests.message, to: "hello.json")
  }

  static let clients = [TestClient.strong, TestClient.weak]

  private func client(_ capabilities: JSONValue) -> TestClient {
    let client = TestClient()
    client.begin(capabilities, folder: folder.path)
    client.open(flow, Self.text, version: 5)
    return client
  }

  /// The place of a text, `shift` bytes behind its start, counted as the client counts.
  private func place(_ mark: String, _ shift: Int, _ capabilities: JSONValue, in text: String = text) -> JSONValue {
    let document = JSONDocument(parsing: text)
    let start = String(decoding: document.bytes, as: UTF8.self).firstRange(of: mark)?.lowerBound
    let offset = start.map { text.utf8.distance(from: text.startIndex, to: $0) } ?? 0
    let encoding: PositionEncoding = capabilities == TestClient.strong ? .utf8 : .utf16
    return encoding.position(offset + shift, in: LineTable(document.bytes))
  }

  private func parameters(_ path: String, _ members: (String, JSONValue)...) -> JSONValue {
    .object(
      [.init("textDocument", ["uri": .string(TestClient.uri(path))])] + members.map { .init($0.0, $0.1) }
    )
  }

  private func value(_ node: JSONNode?) -> JSONValue? { node.map { JSONValue($0) } }

  // MARK: Names

  @Test(arguments: clients)
  func `leads from a name to where it is given`(capabilities: JSONValue) {
    let client = client(capabilities)
    let at = place("${form.email}", 8, capabilities)
    let found = client.result("textDocument/definition", parameters(flow, ("position", at)))
    #expect(found?.count == 1)
    #expect(found?.element(at: 0)?["uri"]?.string == TestClient.uri(flow))
    #expect(value(found?.element(at: 0)?["range"]?["start"]) == place("\"email\", \"label\"", 1, capabilities))
    let there = place("\"START\"", 2, capabilities, in: DiagnosticsTests.message)
    let back = client.result("textDocument/definition", parameters(message, ("position", there)))
    #expect(back?.element(at: 0)?["uri"]?.string == TestClient.uri(flow))
  }

  @Test(arguments: clients)
  func `finds every use, in texts that are not open as well`(capabilities: JSONValue) {
    let client = client(capabilities)
    let at = place("\"START\"", 2, capabilities)
    func uris(_ includes: Bool) -> [String] {
      let context: JSONValue = ["includeDeclaration": .bool(includes)]
      let found = client.result("textDocument/references", parameters(flow, ("position", at), ("context", context)))
      return found?.elements.compactMap { $0["uri"]?.string } ?? []
    }
    #expect(uris(true) == [TestClient.uri(flow), TestClient.uri(message)])
    #expect(uris(false) == [TestClient.uri(message)])
    let marks = client.result("textDocument/documentHighlight", parameters(flow, ("position", at)))
    #expect(marks?.elements.compactMap { $0["kind"]?.integer } == [3])
  }

  @Test func `renames in all texts, with the version of those that are open`() {
    let client = client(TestClient.strong)
    let at = place("\"START\"", 2, TestClient.strong)
    let target = client.result("textDocument/prepareRename", parameters(flow, ("position", at)))
    #expect(target?["placeholder"]?.string == "START")
    let edit = client.result("textDocument/rename", parameters(flow, ("position", at), ("newName", "HELLO")))
    let changes = edit?["documentChanges"]?.elements ?? []
    #expect(changes.map { $0["textDocument"]?["uri"]?.string } == [TestClient.uri(flow), TestClient.uri(message)])
    #expect(changes.map { $0["textDocument"]?["version"]?.integer } == [5, nil])
    #expect(changes.allSatisfy { $0["edits"]?.element(at: 0)?["newText"]?.string == "HELLO" })
  }

  @Test func `renames for clients that take nothing but changes`() {
    let client = client(TestClient.weak)
    let at = place("\"START\"", 2, TestClient.weak)
    let edit = client.result("textDocument/rename", parameters(flow, ("position", at), ("newName", "HELLO")))
    #expect(edit?["documentChanges"] == nil)
    #expect(edit?["changes"]?.members.map(\.name) == [TestClient.uri(flow), TestClient.uri(message)].map { "\($0)" })
  }

  @Test(arguments: clients)
  func `says why a name can't be given`(capabilities: JSONValue) {
    let client = client(capabilities)
    let at = place("\"START\"", 2, capabilities)
    for name in ["DONE", "SUCCESS", "not lawful", ""] {
      let answer = client.ask("textDocument/rename", parameters(flow, ("position", at), ("newName", .string(name))))
      #expect(answer?["error"]?["code"]?.integer == -32803)
      #expect(answer?["error"]?["message"]?.string?.isEmpty == false)
    }
    let bracket = parameters(flow, ("position", ["line": 0, "character": 0]))
    #expect(client.ask("textDocument/prepareRename", bracket)?["error"]?["code"]?.integer == -32803)
  }

  // MARK: Outline

  @Test func `gives the outline as a tree`() throws {
    let found = client(TestClient.strong).result("textDocument/documentSymbol", parameters(flow))
    let screen = try #require(found?.element(at: 0))
    #expect(screen["name"]?.string == "START")
    #expect(screen["children"]?.elements.compactMap { $0["name"]?.string }.contains("email") == true)
    #expect(screen["selectionRange"]?["start"]?["line"]?.integer == 4)
  }

  @Test func `gives the outline as a list to clients without trees`() throws {
    let found = client(TestClient.weak).result("textDocument/documentSymbol", parameters(flow))
    let field = try #require(found?.elements.first { $0["name"]?.string == "email" && $0["kind"]?.integer == 8 })
    #expect(field["containerName"]?.string == "START")
    #expect(field["location"]?["uri"]?.string == TestClient.uri(flow))
  }

  @Test(arguments: clients)
  func `finds names in the whole folder`(capabilities: JSONValue) {
    let found = client(capabilities).result("workspace/symbol", ["query": "done"])
    #expect(found?.elements.compactMap { $0["name"]?.string } == ["DONE"])
    #expect(found?.element(at: 0)?["containerName"]?.string == "start.json")
  }

  @Test func `folds between the brackets, and whole lines where that is all that the client can`() throws {
    let folds = try #require(client(TestClient.weak).result("textDocument/foldingRange", parameters(flow)))
    let outer = try #require(folds.elements.first { $0["startLine"]?.integer == 0 })
    #expect(outer["startCharacter"]?.integer == 1)
    #expect(outer["endCharacter"]?.integer == 0)
    let lines = client(["textDocument": ["foldingRange": ["lineFoldingOnly": true, "rangeLimit": 2]]])
    let whole = try #require(lines.result("textDocument/foldingRange", parameters(flow)))
    #expect(whole.count == 2)
    let last = try #require(whole.elements.first { $0["startLine"]?.integer == 0 })
    #expect(last["endLine"]?.integer == (outer["endLine"]?.integer ?? 0) - 1)
  }

  @Test(arguments: clients)
  func `lets a selection grow`(capabilities: JSONValue) {
    let at = place("${data.name}", 8, capabilities)
    let found = client(capabilities).result(
      "textDocument/selectionRange",
      parameters(flow, ("positions", [at, ["line": 0, "character": 0]]))
    )
    #expect(found?.count == 2)
    var range = found?.element(at: 0)
    var depth = 0
    while let parent = range?["parent"] {
      range = parent
      depth += 1
    }
    #expect(depth > 5)
    #expect(range?["range"]?["start"]?["line"]?.integer == 0)
  }

  // MARK: Completion and hover

  @Test(arguments: clients)
  func `offers what may be written, and replaces what stands there`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    let at = place("\"DONE\"", 1, capabilities)
    let list = try #require(client.result("textDocument/completion", parameters(flow, ("position", at))))
    let item = try #require(list["items"]?.elements.first { $0["label"]?.string == "DONE" })
    #expect(item["textEdit"]?["newText"]?.string == "\"DONE\"")
    #expect(value(item["textEdit"]?["range"]?["start"]) == place("\"DONE\"", 0, capabilities))
    #expect(value(item["textEdit"]?["range"]?["end"]) == place("\"DONE\"", 6, capabilities))
    #expect(item["kind"]?.integer == 7)
  }

  @Test(arguments: clients)
  func `offers whole components, with places to fill in where the client knows them`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    let text = Self.text.replacing("\"children\": [\n", with: "\"children\": [\n\n")
    client.replace(flow, version: 6, with: text)
    let at: JSONValue = ["line": 10, "character": 0]
    let list = try #require(client.result("textDocument/completion", parameters(flow, ("position", at))))
    let templates = list["items"]?.elements.filter { $0["kind"]?.integer == 15 } ?? []
    #expect(!templates.isEmpty)
    let isStrong = capabilities == TestClient.strong
    for item in templates {
      let format = item["insertTextFormat"]?.integer
      #expect(format == 1 || isStrong)
      #expect(format == 2 || item["textEdit"]?["newText"]?.string?.contains("${1") == false)
    }
    #expect(templates.contains { $0["insertTextFormat"]?.integer == 2 } == isStrong)
  }

  @Test(arguments: clients)
  func `says what stands there`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    let at = place("\"label\"", 2, capabilities)
    let hover = try #require(client.result("textDocument/hover", parameters(flow, ("position", at))))
    #expect(hover["contents"]?["kind"]?.string == (capabilities == TestClient.strong ? "markdown" : "plaintext"))
    let text = hover["contents"]?["value"]?.string
    #expect(text?.contains("label") == true)
    #expect(capabilities == TestClient.strong || text?.contains("**") == false)
    #expect(hover["range"]?["start"] != nil)
  }

  // MARK: Actions

  private static let everywhere: JSONValue = [
    "start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0],
  ]

  private func actions(_ client: TestClient, only: JSONValue? = nil) -> [JSONNode] {
    var context: [JSONValue.Member] = [.init("diagnostics", [])]
    if let only { context.append(.init("only", only)) }
    let found = client.result(
      "textDocument/codeAction",
      parameters(flow, ("range", Self.everywhere), ("context", .object(context)))
    )
    return found?.elements ?? []
  }

  @Test(arguments: clients)
  func `offers fixes, each with what it mends`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    client.replace(flow, version: 6, with: Self.text.replacing("\"End\",", with: "\"End\",,"))
    let all = actions(client)
    let fix = try #require(all.first { $0["kind"]?.string == "quickfix" && $0["isPreferred"]?.bool == true })
    #expect(fix["diagnostics"]?.element(at: 0)?["code"]?.string == "extra-comma")
    let isStrong = capabilities == TestClient.strong
    #expect((fix["edit"]?["documentChanges"] != nil) == isStrong)
    #expect((fix["edit"]?["changes"] != nil) == !isStrong)
    #expect(actions(client, only: ["source.fixAll"]).map { $0["kind"]?.string } == ["source.fixAll.flowjson"])
    #expect(actions(client, only: ["source"]).count == 1)
    #expect(actions(client, only: ["refactor.extract"]).isEmpty)
  }

  @Test func `makes a file only where the client can`() throws {
    let maker = TestClient()
    maker.begin(
      ["workspace": ["workspaceEdit": ["documentChanges": true, "resourceOperations": ["create"]]]],
      folder: folder.path
    )
    let weak = client(TestClient.weak)
    let text = Self.text.replacing("\"${data.name}\"", with: "\"Hello\"")
    maker.open(flow, text)
    weak.replace(flow, version: 6, with: text)
    func ignoring(_ client: TestClient) -> JSONNode? {
      actions(client).first { $0["title"]?.string?.contains("unused-data") == true }
    }
    let changes = ignoring(maker)?["edit"]?["documentChanges"]?.elements ?? []
    #expect(changes.first?["kind"]?.string == "create")
    #expect(changes.first?["uri"]?.string == TestClient.uri(folder.path + "/flowjson.config.json"))
    #expect(changes.last?["edits"]?.count == 1)
    #expect(ignoring(weak) == nil)
  }

  // MARK: Hints, tokens, links, lenses

  @Test(arguments: clients)
  func `shows what stands behind bindings`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    let hints = client.result("textDocument/inlayHint", parameters(flow, ("range", Self.everywhere)))
    let hint = try #require(hints?.element(at: 0))
    #expect(hint["label"]?.string?.isEmpty == false)
    #expect(hint["position"]?["line"]?.integer == 10)
  }

  @Test(arguments: clients)
  func `colours the parts of texts`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    let tokens = try #require(client.result("textDocument/semanticTokens/full", parameters(flow))?["data"]?.elements)
    #expect(tokens.count.isMultiple(of: 5))
    #expect(!tokens.isEmpty)
    let all = client.result("textDocument/semanticTokens/range", parameters(flow, ("range", Self.everywhere)))
    #expect(all?["data"]?.count == tokens.count)
    let line: JSONValue = ["start": ["line": 10, "character": 0], "end": ["line": 11, "character": 0]]
    let some = client.result("textDocument/semanticTokens/range", parameters(flow, ("range", line)))
    #expect((some?["data"]?.count ?? 0) > 0)
    #expect((some?["data"]?.count ?? 0) < tokens.count)
    #expect(some?["data"]?.element(at: 0)?.integer == 10)
  }

  @Test func `leads from a screen to the messages that open it, where the client can show them`() throws {
    let client = client(["experimental": ["commands": ["commands": ["flowjson.showPlaces"]]]])
    let lenses = try #require(client.result("textDocument/codeLens", parameters(flow))).elements
    let commands = Set(lenses.compactMap { $0["command"]?["command"]?.string })
    #expect(commands.isSuperset(of: ["flowjson.showPlaces", "flowjson.preview"]))
    let places = lenses.first { $0["command"]?["command"]?.string == "flowjson.showPlaces" }
    #expect(places?["command"]?["arguments"]?.element(at: 2)?.count != 0)
    for lens in lenses {
      #expect(lens["range"]?["start"]?["line"]?.integer == lens["range"]?["end"]?["line"]?.integer)
    }
    let weak = self.client(TestClient.weak).result("textDocument/codeLens", parameters(flow))?.elements ?? []
    #expect(weak.count == lenses.count)
    #expect(!weak.contains { $0["command"]?["command"]?.string == "flowjson.showPlaces" })
  }

  @Test(arguments: clients)
  func `leads from a message to the file of its flow`(capabilities: JSONValue) {
    let client = client(capabilities)
    client.open(message, DiagnosticsTests.message)
    let links = client.result("textDocument/documentLink", parameters(message))
    #expect(links?.elements.contains { $0["target"]?.string == TestClient.uri(flow) } == true)
  }

  @Test(arguments: clients)
  func `shows the screens as callers and callees`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    let at = place("\"DONE\",\n      \"title\"", 2, capabilities)
    let screen = client.result("textDocument/prepareCallHierarchy", parameters(flow, ("position", at)))
    let item = try #require(screen?.element(at: 0))
    #expect(item["name"]?.string == "DONE")
    let incoming = client.result("callHierarchy/incomingCalls", ["item": JSONValue(item)])
    #expect(incoming?.elements.compactMap { $0["from"]?["name"]?.string } == ["START"])
    #expect(incoming?.element(at: 0)?["fromRanges"]?.count == 1)
    let outgoing = client.result("callHierarchy/outgoingCalls", ["item": JSONValue(item)])
    #expect(outgoing?.count == 0)
    let start = client.result(
      "callHierarchy/outgoingCalls",
      ["item": ["uri": .string(TestClient.uri(flow)), "name": "START"]]
    )
    #expect(start?.elements.compactMap { $0["to"]?["name"]?.string } == ["DONE"])
  }

  // MARK: Layout

  @Test(arguments: clients)
  func `lays out with edits that leave everything else alone`(capabilities: JSONValue) throws {
    let client = client(capabilities)
    let options: JSONValue = ["tabSize": 8, "insertSpaces": false]
    let edits = try #require(client.result("textDocument/formatting", parameters(flow, ("options", options))))
    #expect(edits.count > 0)
    let encoding: PositionEncoding = capabilities == TestClient.strong ? .utf8 : .utf16
    let lines = LineTable(Array(Self.text.utf8))
    let changes = edits.elements.map {
      TextEdit(range: encoding.range($0["range"], in: lines), text: $0["newText"]?.string ?? "")
    }
    let laidOut = try changes.applied(to: Array(Self.text.utf8))
    client.replace(flow, version: 6, with: String(decoding: laidOut, as: UTF8.self))
    #expect(client.result("textDocument/formatting", parameters(flow, ("options", options)))?.count == 0)
    let part: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 3, "character": 0]]
    client.replace(flow, version: 7, with: Self.text)
    let some = client.result("textDocument/rangeFormatting", parameters(flow, ("range", part), ("options", options)))
    #expect((some?.count ?? 99) < edits.count)
  }

  // MARK: Commands

  private func execute(_ client: TestClient, _ command: String, _ argument: JSONValue) -> JSONNode? {
    client.ask("workspace/executeCommand", ["command": .string(command), "arguments": [argument]])
  }

  @Test(arguments: clients)
  func `shows the flow as it is in the editor`(capabilities: JSONValue) {
    let client = client(capabilities)
    client.replace(flow, version: 6, with: Self.text.replacing("\"Done\"", with: "\"Finished\""))
    let uri = JSONValue.string(TestClient.uri(flow))
    let page = execute(client, "flowjson.preview", uri)?["result"]?.string
    #expect(page?.lowercased().hasPrefix("<!doctype html>") == true)
    #expect(page?.contains("Finished") == true)
    let second = execute(client, "flowjson.preview", ["uri": uri, "screen": "DONE"])
    #expect(second?["result"]?.string != page)
    let graph = execute(client, "flowjson.graph", uri)?["result"]?.string
    #expect(graph?.hasPrefix("flowchart TD\n") == true)
    #expect(graph?.contains("Finished") == true)
    let message = execute(client, "flowjson.message", ["uri": uri, "screen": "START"])?["result"]
    #expect(message?["interactive"]?["action"]?["parameters"]?["flow_name"]?.string == "start")
    let contract = execute(client, "flowjson.contract", uri)?["result"]
    #expect(contract?["launch"]?.element(at: 0)?["screen"]?.string == "START")
  }

  @Test func `says why a command can't be carried out`() {
    let client = client(TestClient.weak)
    let uri = JSONValue.string(TestClient.uri(flow))
    func message(_ command: String, _ argument: JSONValue) -> String? {
      execute(client, command, argument)?["error"]?["message"]?.string
    }
    #expect(message("flowjson.previw", uri) == "there is no command 'flowjson.previw'")
    #expect(message("flowjson.graph", 3) == "the first argument of 'flowjson.graph' is the address of a flow")
    #expect(message("flowjson.graph", "file:///nowhere.json") == "'file:///nowhere.json' is not a flow")
    #expect(message("flowjson.preview", ["uri": uri, "screen": "X"]) == "the flow has no screen 'X'")
    #expect(
      message("flowjson.message", ["uri": uri, "screen": "DONE"])
        == "a message can't open the flow on 'DONE', because other screens lead there; it can on 'START'"
    )
    #expect(
      message("flowjson.message", ["uri": uri, "shape": "dreams"])
        == "screen 'START' needs data, which the shape 'dreams' can't carry: 'name'"
    )
  }
}

@Suite struct PlainMarkdownTests {
  @Test func `takes away the marks and leaves the code`() {
    let markdown = "### `id` **required**\n\nIs `a**b` at \\<most\\> 80.\n```json\n{\"a\": `1`}\n```\nEnd ` mark"
    #expect(
      PlainMarkdown.text(of: markdown)
        == "id required\n\nIs a**b at <most> 80.\n{\"a\": `1`}\nEnd ` mark"
    )
  }
}
