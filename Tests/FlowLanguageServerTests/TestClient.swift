import FlowFiles
import JSONText

@testable import FlowLanguageServer

/// An editor for tests: speaks with the server without a process in between, and keeps what it was told.
final class TestClient {
  private var server: LanguageServer
  private var reader = FrameReader()
  private var count = 0
  /// The requests and notifications of the server, in their order.
  private(set) var received: [JSONNode] = []
  private var answers: [String: JSONNode] = [:]

  init(_ surroundings: Surroundings = Surroundings(workingFolder: "/", today: { "2026-11-21" })) {
    server = LanguageServer(surroundings)
  }

  var ending: LanguageServer.Ending? { server.ending }

  // MARK: Bytes

  /// Sends bytes as they are, and lets the server do all that there is to do.
  func send(_ bytes: [UInt8]) {
    server.receive(bytes)
    settle()
  }

  func close() {
    server.receiveEnd()
    settle()
  }

  private func settle() {
    while let bytes = server.step() {
      reader.append(bytes)
      while let content = try? reader.next() { note(JSONDocument(parsing: content).root) }
    }
  }

  private func note(_ message: JSONNode) {
    if message["method"] != nil {
      received.append(message)
    } else {
      answers[message["id"]?.sourceText ?? "null"] = message
    }
  }

  static func frame(_ content: String) -> [UInt8] {
    Array("Content-Length: \(content.utf8.count)\r\n\r\n\(content)".utf8)
  }

  // MARK: Messages

  /// The whole answer to a request.
  @discardableResult
  func ask(_ method: String, _ params: JSONValue? = nil) -> JSONNode? {
    count += 1
    send(Self.frame(Self.request(count, method, params)))
    return answer(to: count)
  }

  /// The result of a request.
  func result(_ method: String, _ params: JSONValue? = nil) -> JSONNode? {
    ask(method, params)?["result"]
  }

  func answer(to id: Int) -> JSONNode? { answers[String(id)] }

  /// The answer to what nobody could tell the id of.
  var answerWithoutID: JSONNode? { answers["null"] }

  func tell(_ method: String, _ params: JSONValue? = nil) {
    send(Self.frame(Self.notification(method, params)))
  }

  static func request(_ id: Int, _ method: String, _ params: JSONValue? = nil) -> String {
    var members: [JSONValue.Member] = [
      .init("jsonrpc", "2.0"), .init("id", .number(String(id))), .init("method", .string(method)),
    ]
    if let params { members.append(.init("params", params)) }
    return JSONPrinter().print(.object(members))
  }

  static func notification(_ method: String, _ params: JSONValue? = nil) -> String {
    var members: [JSONValue.Member] = [.init("jsonrpc", "2.0"), .init("method", .string(method))]
    if let params { members.append(.init("params", params)) }
    return JSONPrinter().print(.object(members))
  }

  // MARK: A session

  /// What a client of today can do.
  static let strong: JSONValue = [
    "general": ["positionEncodings": ["utf-8", "utf-16"]],
    "workspace": [
      "workspaceEdit": ["documentChanges": true],
      "didChangeWatchedFiles": ["dynamicRegistration": true],
      "diagnostics": ["refreshSupport": true],
    ],
    "textDocument": [
      "completion": ["completionItem": ["snippetSupport": true, "documentationFormat": ["markdown", "plaintext"]]],
      "hover": ["contentFormat": ["markdown", "plaintext"]],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "rename": ["prepareSupport": true],
      "diagnostic": ["relatedDocumentSupport": true],
    ],
  ]

  /// What the weakest clients can do: nothing that one would have to say.
  static let weak: JSONValue = [:]

  /// Begins a session; gives the answer to `initialize`.
  @discardableResult
  func begin(
    _ capabilities: JSONValue = TestClient.weak,
    folder: String? = nil,
    options: JSONValue = .null
  ) -> JSONNode? {
    let root = folder.map { JSONValue.string(Self.uri($0)) } ?? .null
    let result = result(
      "initialize",
      ["processId": .null, "rootUri": root, "capabilities": capabilities, "initializationOptions": options]
    )
    tell("initialized", [:])
    return result
  }

  static func uri(_ path: String) -> String { DocumentURI.uri(Path(path)) }

  func open(_ path: String, _ text: String, version: Int = 1, language: String = "json") {
    open(uri: Self.uri(path), text, version: version, language: language)
  }

  func open(uri: String, _ text: String, version: Int = 1, language: String = "json") {
    tell(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": .string(language), "version": .number(String(version)),
          "text": .string(text),
        ]
      ]
    )
  }

  func change(_ path: String, version: Int, _ changes: JSONValue...) {
    tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(Self.uri(path)), "version": .number(String(version))],
        "contentChanges": .array(changes),
      ]
    )
  }

  /// All of a text anew.
  func replace(_ path: String, version: Int, with text: String) {
    change(path, version: version, ["text": .string(text)])
  }

  func closeDocument(_ path: String) {
    tell("textDocument/didClose", Self.document(path))
  }

  static func document(_ path: String) -> JSONValue { ["textDocument": ["uri": .string(uri(path))]] }

  static func place(_ path: String, line: Int, character: Int) -> JSONValue {
    [
      "textDocument": ["uri": .string(uri(path))],
      "position": ["line": .number(String(line)), "character": .number(String(character))],
    ]
  }

  /// What was pushed about a text, the latest last.
  func pushes(_ path: String) -> [JSONNode] {
    received.filter {
      $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == Self.uri(path)
    }.compactMap { $0["params"] }
  }

  /// The rules of the latest findings; nil if nothing was pushed.
  func rules(_ path: String) -> [String]? {
    pushes(path).last?["diagnostics"]?.elements.compactMap { $0["code"]?.string }
  }
}
