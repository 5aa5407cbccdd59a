import FlowModel
import FlowRun
import FlowTestSupport
import JSONText

@testable import FlowTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value that must fit a type, or must not.
struct Sample: Hashable {
  /// Of the four unions of a flow: `Launch`, `Request`, `Answer`, `Response`.
  let type: String
  let json: String
  let fits: Bool

  init(_ type: String, _ value: JSONValue, fits: Bool = true) {
    self.type = type
    json = JSONPrinter().print(value.withWholeFiles(type == "Request" ? .uploaded : .received))
    self.fits = fits
  }
}

/// A flow with a name for its types, and values of its sides.
struct TypedFlow: CustomStringConvertible {
  let flow: Flow
  let path: String

  var description: String { path }

  /// What the repository shows flows with.
  static let fixtures: [TypedFlow] = {
    let folder = RecordedFile.repository + "/fixtures/flows"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      RecordedFile.text("fixtures/flows/" + name).map { TypedFlow(flow: Flow(JSONDocument(parsing: $0)), path: name) }
    }
  }()

  /// Real flows, those with the most to say first: five with an endpoint, five without.
  static let real: [TypedFlow] = {
    let flows = SharedMaterial.validFlows.map { file in
      TypedFlow(flow: Flow(JSONDocument(parsing: file.bytes)), path: file.file)
    }
    .sorted { ($0.flow.document.bytes.count, $0.path) > ($1.flow.document.bytes.count, $1.path) }
    return Array(flows.filter(\.flow.hasEndpoint).prefix(5) + flows.filter { !$0.flow.hasEndpoint }.prefix(5))
  }()

  /// What people, the flow and its endpoint send each other, and what nobody should take for it.
  var samples: [Sample] {
    let program = FlowProgram(flow)
    var samples = launches + exchanges(program)
    for untouched in [Untouched.absent, .empty] { samples += session(program, untouched) }
    if flow.hasEndpoint { samples += notices }
    var seen: Set<Sample> = []
    return (samples + samples.flatMap(spoilt)).filter { seen.insert($0).inserted }
  }

  /// From the examples of the flow, for each entry screen.
  private var launches: [Sample] {
    flow.entryScreens.map { entry in
      let screen = flow.screens[entry]
      var members = [JSONValue.Member("screen", .string(screen.id?.text ?? ""))]
      if screen.data?.members.isEmpty == false { members.append(.init("data", data(of: screen))) }
      return Sample("Launch", .object(members))
    }
  }

  private func data(of screen: Screen) -> JSONValue {
    .object((screen.data?.members ?? []).map { .init($0.name, ExampleValue.value($0.declaration)) })
  }

  /// Every request that the flow can send, and every screen as an answer.
  private func exchanges(_ program: FlowProgram) -> [Sample] {
    guard flow.hasEndpoint else { return [] }
    let requests = ExampleRequests(program, token: "T")
    let sent = requests.exchanges(isFilled: true) + requests.backs()
    let answers = flow.screens.map { screen in
      Sample("Answer", ["version": "3.0", "screen": .string(screen.id?.text ?? ""), "data": data(of: screen)])
    }
    let end: JSONValue = ["extension_message_response": ["params": ["flow_token": "T", "seats": 4, "paid": true]]]
    return sent.map { Sample("Request", $0.request.json) } + answers + [
      Sample("Answer", ["screen": "SUCCESS"]), Sample("Answer", ["screen": "SUCCESS", "data": end]),
    ]
  }

  /// What a session sends from its start to its end.
  private func session(_ program: FlowProgram, _ untouched: Untouched) -> [Sample] {
    var recording = ScriptRecording(program, fills: [])
    let text = JSONPrinter().print(recording.script(flow: path))
    guard let script = Script.read(JSONDocument(parsing: text)).script else { return [] }
    let session = ScriptPlayer(script, program).play(untouched: untouched).session
    let requests = session.events.compactMap { event -> Sample? in
      guard event.kind == .dataExchange else { return nil }
      return Sample(
        "Request",
        [
          "data": event.data, "flow_token": "T", "screen": .string(event.screen?.text ?? ""), "action": "data_exchange",
          "version": "3.0",
        ]
      )
    }
    guard case .answer(let answer)? = session.end else { return requests }
    return requests + [Sample("Response", answer)]
  }

  private var notices: [Sample] {
    let screen = JSONValue.string(flow.screens.first?.id?.text ?? "")
    return [
      Sample("Request", ["version": "3.0", "action": "ping"]),
      Sample("Request", ["version": "3.0", "action": "INIT", "flow_token": "T"]),
      Sample("Request", ["version": "3.0", "action": "INIT", "screen": "", "data": [:]]),
      Sample(
        "Request",
        [
          "version": "3.0", "action": "data_exchange", "screen": screen, "flow_token": "T",
          "data": ["error": "payload-schema-error", "error_message": "…"],
        ]
      ),
      Sample("Request", ["version": "3.0", "action": "INIT", "data": ["error_key": "timeout_error"]]),
      Sample("Request", ["version": "3.0", "action": "pong"], fits: false),
      Sample("Request", ["action": "ping"], fits: false),
      Sample("Request", ["version": "3.0", "action": "INIT", "data": ["surprise": 1]], fits: false),
      Sample("Request", ["version": "3.0", "action": "data_exchange", "screen": screen, "data": []], fits: false),
      Sample("Answer", ["screen": "SUCCESS", "data": ["extension_message_response": [:]]], fits: false),
    ]
  }

  /// The same with one thing wrong that makes it nothing at all.
  private func spoilt(_ sample: Sample) -> [Sample] {
    let value = JSONValue(JSONDocument(parsing: sample.json).root)
    guard sample.fits, let members = value.members,
      let action = JSONDocument(parsing: sample.json).root["action"]?.string
        ?? .some(sample.type), action != "ping", action != "INIT"
    else { return [] }
    var spoilt: [Sample] = []
    let isNotice =
      JSONDocument(parsing: sample.json).root["data"]?.members.contains { $0.name.text.hasPrefix("error") } ?? false
    if !isNotice, members.contains(where: { $0.key == "screen" }) {
      spoilt.append(Sample(sample.type, value.setting("screen", to: "NO_SUCH_SCREEN"), fits: false))
      spoilt.append(Sample(sample.type, value.setting("screen", to: 7), fits: false))
    }
    if sample.type == "Request", !isNotice, action == "data_exchange", members.contains(where: { $0.key == "data" }) {
      spoilt.append(Sample(sample.type, value.setting("data", to: ["no such key": true]), fits: false))
      spoilt.append(Sample(sample.type, value.setting("data", to: "text"), fits: false))
    }
    return spoilt
  }
}

extension JSONValue {
  enum File { case uploaded, received }

  /// The value with files as the other side gets them; a session knows of them no more than their names.
  func withWholeFiles(_ file: File) -> JSONValue {
    switch self {
    case .array(let elements): return .array(elements.map { $0.withWholeFiles(file) })
    case .object(let members) where members.map(\.key) == ["file_name"]:
      return .object(members + file.members)
    case .object(let members): return .object(members.map { .init($0.key, $0.value.withWholeFiles(file)) })
    default: return self
    }
  }

  /// The object with another value for a member.
  func setting(_ key: JSONName, to value: JSONValue) -> JSONValue {
    .object((members ?? []).map { $0.key == key ? .init(key, value) : $0 })
  }
}

extension JSONValue.File {
  fileprivate var members: [JSONValue.Member] {
    switch self {
    case .received: return ["mime_type", "sha256", "id"].map { .init($0, "x") }
    case .uploaded:
      let metadata = ["encrypted_hash", "iv", "encryption_key", "hmac_key", "plaintext_hash"]
      return [
        .init("media_id", "1"), .init("cdn_url", "https://example.com"),
        .init("encryption_metadata", .object(metadata.map { .init($0, "x") })),
      ]
    }
  }
}
