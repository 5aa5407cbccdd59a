import CommandSupport
import FlowFiles
import FlowProject
import FlowRemote
import FlowTestSupport
import JSONText
import Synchronization

@testable import FlowCtlCommand

/// One run of `flowctl` inside the test process; nothing is sent unless a transport is given, and what configurations
/// do with credentials is trusted unless the environment says otherwise.
struct Run {
  let status: Int
  let output: String
  let error: String

  init(
    _ arguments: String...,
    in folder: TemporaryFolder,
    input: String = "",
    environment: [String: String] = [:],
    transport: any Transport = NoTransport()
  ) {
    self.init(arguments, in: folder, input: input, environment: environment, transport: transport)
  }

  init(
    _ arguments: [String],
    in folder: TemporaryFolder,
    input: String = "",
    environment: [String: String] = [:],
    transport: any Transport = NoTransport()
  ) {
    let output = Written()
    let error = Written()
    let console = Console(
      output: output.append,
      error: error.append,
      input: { limit in Array(Array(input.utf8).prefix(limit)) },
      environment: { environment[$0] ?? ($0 == "FLOWCTL_TRUST" ? "1" : nil) },
      isOutputTerminal: false,
      isErrorTerminal: false,
      isInputTerminal: false,
      workingFolder: Path(folder.path),
      today: "2026-11-21",
      cores: 1
    )
    let world = World(
      transport: { _, _ in transport },
      effects: Effects(now: { 1_795_253_400 }, sleep: { _ in }, random: { 0.5 }),
      run: { $0 == ["print-token"] ? Array("TOKEN-OF-COMMAND\n".utf8) : nil },
      readLine: { nil }
    )
    status = Int(
      World.$current.withValue(world) {
        FlowCtlCommand.run(arguments, console).rawValue
      }
    )
    self.output = output.text
    self.error = error.text
  }

  var json: JSONValue { JSONValue(JSONDocument(parsing: output).root) }
}

/// A transport over which nothing may go.
struct NoTransport: Transport {
  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer {
    throw .impossible("the test sends nothing, and this was sent: \(request.method) \(request.url)")
  }
}

/// Answers what a test wrote down, one answer a request, and remembers what was sent.
final class Answers: Transport {
  private let state: Mutex<(answers: [HTTPAnswer], sent: [WireRequest])>

  init(answers: [HTTPAnswer]) {
    state = Mutex((answers, []))
  }

  init(_ answers: (Int, String)...) {
    state = Mutex((answers.map { HTTPAnswer(status: $0.0, body: Array($0.1.utf8)) }, []))
  }

  var sent: [WireRequest] { state.withLock { $0.sent } }

  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer {
    let answer = state.withLock { state in
      state.sent.append(request)
      return state.answers.isEmpty ? nil : state.answers.removeFirst()
    }
    guard let answer else { throw .impossible("no answer is left for \(request.method) \(request.url)") }
    return answer
  }
}

/// Text that a run wrote.
private final class Written: Sendable {
  private let content = Mutex<[UInt8]>([])

  var text: String { String(decoding: content.withLock(\.self), as: UTF8.self) }

  @Sendable func append(_ bytes: [UInt8]) {
    content.withLock { $0 += bytes }
  }
}

/// Flows that tests bring to an account.
enum Sample {
  static let clean = """
    {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "success": true, "data": {},
    "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextHeading", "text": "Hello"},
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"answer": "yes"}}}]}}]}
    """
  static let broken = clean.replacing("TextHeading", by: "TextHeadin")
  static let configuration = """
    {"flows": {"one": {"file": "flows/one.json", "categories": ["SURVEY"]},
      "two": {"file": "flows/two.json", "categories": ["OTHER"]}},
     "environments": {
      "production": {"provider": "graph", "account": "118000000000001", "phoneNumber": "107000000000002",
       "baseURL": "https://graph.example.test", "token": {"env": "TOKEN"}},
      "command": {"provider": "graph", "account": "1", "token": {"command": ["print-token"]}},
      "jelou": {"provider": "jelou", "bot": "bot_1",
       "credentials": {"clientID": {"env": "ID"}, "clientSecret": {"env": "SECRET"}}},
      "reseller": {"provider": "1msg", "instance": "I1", "token": {"env": "TOKEN"}}}}
    """

  static func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(configuration, to: "flowjson.config.json")
    try folder.write(clean, to: "flows/one.json")
    try folder.write(clean, to: "flows/two.json")
    return folder
  }
}
