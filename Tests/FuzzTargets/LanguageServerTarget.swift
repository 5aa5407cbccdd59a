import FlowFiles
import FlowLanguageServer
import JSONText

extension FuzzTarget {
  /// The language server: no bytes and no order of messages trap or hang it, each request gets one answer, and its
  /// texts stay in step with the client's.
  static let languageServer = FuzzTarget(name: "lsp") { (bytes) throws(BrokenProperty) in
    try sendRaw(bytes)
    var conversation = Conversation(bytes)
    try conversation.run()
  }

  /// Bytes as a stream, and as the content of a message in the middle of a session.
  private static func sendRaw(_ bytes: [UInt8]) throws(BrokenProperty) {
    for isContent in [false, true] {
      var server = LanguageServer(.forFuzzing)
      if isContent { server.receive(Conversation.frame(Conversation.initialize)) }
      server.receive(isContent ? Conversation.frame(bytes) : bytes)
      server.receiveEnd()
      var steps = 0
      while server.step() != nil {
        steps += 1
        try require(steps < 100_000, "the server comes to an end")
      }
      try require(server.ending != nil, "the server ends when its input does")
    }
  }
}

extension Surroundings {
  /// A world without files.
  fileprivate static let forFuzzing = Surroundings(workingFolder: "/nowhere", today: { "2026-11-21" })
}

/// What a client may say, in an order that nobody would think of.
private struct Conversation {
  private var server = LanguageServer(.forFuzzing)
  private var reader = FrameReader()
  private var random: Generator
  /// What the client takes its text for; nil while it is closed.
  private var text: [UInt16]?
  private let original: [UInt16]
  private var version = 0
  private var requestCount = 0
  private var answers: [Int: Int] = [:]
  private var isBegun = false
  /// From then on the server takes nothing but `exit`.
  private var isShutDown = false
  private var isOver = false

  static let uri = "file:///nowhere/flow.json"
  static let initialize = Array(
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{"textDocument":{"diagnostic":{}}}}}"#.utf8
  )

  init(_ bytes: [UInt8]) {
    random = Generator(seed: bytes.reduce(UInt64(bytes.count)) { $0 &* 31 &+ UInt64($1) })
    original = Array(String(decoding: bytes.prefix(2048), as: UTF8.self).utf16)
  }

  static func frame(_ content: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }

  mutating func run() throws(BrokenProperty) {
    for _ in 0..<16 where !isOver {
      try act()
      // Now and then several messages wait.
      if random.next(below: 3) != 0 { try settle() }
    }
    try settle()
    for id in 1..<(requestCount + 1) where !isOver {
      try require(answers[id] == 1, "request \(id) is answered once: \(answers[id] ?? 0) times")
    }
  }

  private mutating func act() throws(BrokenProperty) {
    switch random.next(below: 20) {
    case 0...1: begin()
    case 2...3: open()
    case 4...8: change()
    case 9...15: request()
    case 16: cancel()
    case 17: close()
    case 18: server.receive(Self.frame(Array(original.prefix(50)).flatMap { [UInt8(truncatingIfNeeded: $0)] }))
    default:
      guard random.next(below: 8) == 0 else { return }
      tell(random.next(below: 2) == 0 ? "exit" : "textDocument/didSave", [:])
    }
  }

  private mutating func settle() throws(BrokenProperty) {
    var steps = 0
    while let bytes = server.step() {
      steps += 1
      try require(steps < 10_000, "the server comes to rest")
      reader.append(bytes)
      var content: [UInt8]?
      repeat {
        content = try? reader.next()
        guard let content else { break }
        let message = JSONDocument(parsing: content)
        try require(message.faults.isEmpty, "what the server says is JSON")
        if message.root["method"] == nil, let id = message.root["id"]?.integer { answers[id, default: 0] += 1 }
      } while content != nil
    }
    isOver = server.ending != nil
    guard isBegun, !isShutDown, !isOver, let text else { return }
    let known = server.text(of: Self.uri) ?? []
    try require(known.elementsEqual(String(decoding: text, as: UTF16.self).utf8), "both have the same text")
  }

  // MARK: What the client says

  private mutating func begin() {
    if !isBegun {
      server.receive(Self.frame(Self.initialize))
      isBegun = true
    }
    tell("initialized", [:])
  }

  private mutating func open() {
    version += 1
    tell(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(Self.uri), "languageId": "json", "version": .number(String(version)),
          "text": .string(String(decoding: original, as: UTF16.self)),
        ]
      ]
    )
    if isBegun { text = original }
  }

  private mutating func close() {
    tell("textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
    text = nil
  }

  private mutating func change() {
    guard var text else { return }
    version += 1
    var changes: [JSONValue] = []
    for _ in 0...random.next(below: 3) {
      let pieces = ["", "x", "\"", "\n", "\r", "{", "🎉", "ß", "${data.", ",", "}", "\u{0}"]
      let piece = pieces[random.next(below: pieces.count)]
      let start = whole(random.next(below: text.count + 1), text)
      let end = whole(min(text.count, start + random.next(below: 6)), text)
      changes.append(
        ["range": ["start": place(start, text), "end": place(max(start, end), text)], "text": .string(piece)]
      )
      text.replaceSubrange(start..<max(start, end), with: piece.utf16)
    }
    tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(Self.uri), "version": .number(String(version))],
        "contentChanges": .array(changes),
      ]
    )
    self.text = text
  }

  /// The next index that does not cut a character, or a line break, in two: no client does that.
  private func whole(_ index: Int, _ text: [UInt16]) -> Int {
    guard index > 0, index < text.count else { return index }
    let isInside = UTF16.isTrailSurrogate(text[index]) || (text[index] == 10 && text[index - 1] == 13)
    return isInside ? index + 1 : index
  }

  private func place(_ index: Int, _ text: [UInt16]) -> JSONValue {
    var line = 0
    var start = 0
    for position in 0..<index {
      let next = position + 1 < text.count ? text[position + 1] : 0
      let isBreak = text[position] == 10 || (text[position] == 13 && next != 10)
      if isBreak { (line, start) = (line + 1, position + 1) }
    }
    return ["line": .number(String(line)), "character": .number(String(index - start))]
  }

  private static let methods = [
    "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references",
    "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/rename", "textDocument/codeAction",
    "textDocument/documentSymbol", "workspace/symbol", "textDocument/foldingRange", "textDocument/selectionRange",
    "textDocument/formatting", "textDocument/rangeFormatting", "textDocument/inlayHint",
    "textDocument/semanticTokens/full", "textDocument/semanticTokens/range", "textDocument/documentLink",
    "textDocument/codeLens", "textDocument/prepareCallHierarchy", "callHierarchy/incomingCalls",
    "callHierarchy/outgoingCalls", "textDocument/diagnostic", "workspace/diagnostic", "workspace/executeCommand",
    "textDocument/unheardOf", "shutdown",
  ]

  private mutating func request() {
    requestCount += 1
    let method = Self.methods[random.next(below: Self.methods.count - (random.next(below: 9) == 0 ? 0 : 1))]
    if method == "shutdown", isBegun { isShutDown = true }
    let place = place(random.next(below: (text?.count ?? 0) + 1), text ?? [])
    let end = ["line": 99_999, "character": 99_999] as JSONValue
    let params: JSONValue = [
      "textDocument": ["uri": .string(Self.uri)], "position": place, "positions": [place],
      "range": ["start": place, "end": end], "newName": "NAME", "query": "s", "context": ["diagnostics": []],
      "item": ["uri": .string(Self.uri), "name": "FIRST"], "command": "flowjson.graph",
      "arguments": [.string(Self.uri)],
    ]
    let message: JSONValue = [
      "jsonrpc": "2.0", "id": .number(String(requestCount)), "method": .string(method), "params": params,
    ]
    server.receive(Self.frame(Array(JSONPrinter().print(message).utf8)))
  }

  private mutating func cancel() {
    // Never the first one: a session that was not begun has no texts.
    tell("$/cancelRequest", ["id": .number(String(1 + random.next(below: requestCount + 2)))])
  }

  private mutating func tell(_ method: String, _ params: JSONValue) {
    let message: JSONValue = ["jsonrpc": "2.0", "method": .string(method), "params": params]
    server.receive(Self.frame(Array(JSONPrinter().print(message).utf8)))
  }
}
