import ArgumentParser
import CommandSupport
import FlowEndpoint
import FlowFiles
import FlowModel
import FlowRun
import FlowText
import JSONText

struct EndpointCallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Sends one request to an endpoint, encrypted and signed, and shows the answer in plain text.",
    discussion: """
      Without options it is INIT, as when a message opens the flow. With '--screen' it is data_exchange from that screen, \
      with the payload that the flow's examples make unless '--data' gives another.

      Exit status: 0 the phone would take the answer, 1 it would not, 3 the endpoint can't be reached.

      Example: flowctl endpoint call https://example.com/flow flows/booking.json --screen DETAILS --data '{"day":"1"}'
      """
  )

  private static let actions = ["INIT", "data_exchange", "BACK", "ping"]

  @Argument(help: ArgumentHelp("The address of the endpoint: https, or on this machine.", valueName: "url"))
  var url: String

  @Argument(help: "The flow: a file, or a name of the configuration.", completion: .file(extensions: ["json"]))
  var flow: String

  @Option(help: ArgumentHelp("The screen that the request comes from.", valueName: "screen"))
  var screen: String?

  @Option(help: ArgumentHelp("The payload, a JSON object.", valueName: "json"))
  var data: String?

  @Option(
    help: ArgumentHelp("INIT, data_exchange, BACK or ping.", valueName: "action"),
    completion: .list(EndpointCallCommand.actions)
  )
  var action: String?

  @Option(help: ArgumentHelp("The flow token that the request carries.", valueName: "token"))
  var flowToken = "flowctl-test"

  @OptionGroup var key: PublicKeyOptions
  @OptionGroup var secret: AppSecretOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let action, !Self.actions.contains(action) {
      let hint = Suggestion.text(near: action, in: Self.actions)
      throw ValidationError("'--action' is INIT, data_exchange, BACK or ping, not '\(action)'\(hint)")
    }
    if let data { _ = try Self.members(data) }
    if screen == nil, action == "data_exchange" || action == "BACK" {
      throw ValidationError("'--action \(action ?? "")' needs '--screen': the screen that the request comes from.")
    }
  }

  func run() throws {
    let access = try EndpointAccess(options.shared, format: options.format)
    let wire = try EndpointWire(url, access)
    let flow = try EndpointFlow(flow, access).flow
    let request = try request(flow)
    var tester = EndpointTester(
      flow,
      publicKey: try access.publicKey(key),
      secret: try access.appSecret(secret),
      token: flowToken,
      send: wire.send
    )
    let asked = tester.ask(request)
    if let reason = tester.unreachable { throw wire.unreachable(reason) }
    access.output.result(lines: lines(asked), json: json(asked))
    if !asked.faults.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func request(_ flow: Flow) throws -> EndpointRequest {
    let name = action ?? (screen == nil ? "INIT" : "data_exchange")
    if let screen, flow.screen(JSONName(screen)) == nil {
      let hint = Suggestion.text(near: screen, in: flow.screens.compactMap(\.id?.text))
      throw ValidationError("'\(screen)' is not a screen of this flow\(hint)")
    }
    let version = flow.node["data_api_version"]?.string ?? "3.0"
    if name == "ping" { return EndpointRequest(.ping, version: version) }
    var members = try data.map(Self.members)
    if members == nil, name == "data_exchange" {
      let samples = ExampleRequests(FlowProgram(flow), token: flowToken).exchanges(isFilled: true)
      members = samples.first { $0.screen == screen.map { JSONName($0) } }?.request.data.members
    }
    return EndpointRequest(
      EndpointRequest.Action(name: name),
      screen: JSONName(screen ?? ""),
      data: members ?? [],
      flowToken: flowToken,
      version: version
    )
  }

  private static func members(_ text: String) throws -> [JSONValue.Member] {
    let document = JSONDocument(parsing: text)
    guard document.faults.isEmpty, case .object(let members) = JSONValue(document.root) else {
      throw ValidationError("'--data' takes a JSON object like '{\"day\":\"2026-12-24\"}'.")
    }
    return members
  }

  private func lines(_ asked: EndpointTester.Asked) -> [ShownText] {
    var lines: [ShownText] = ["request:", Self.shown(asked.request.json)]
    if let status = asked.status {
      let time: ShownText = asked.milliseconds.map { ", \($0) ms" } ?? ""
      lines.append("answer: status \(status)\(time)")
    }
    if let text = asked.answer?.text { lines.append(Self.shown(JSONValue(text.root))) }
    lines += asked.faults.map { "error: \($0)" }
    lines += asked.warnings.map { "warning: \($0)" }
    return lines
  }

  private static func shown(_ value: JSONValue) -> ShownText {
    ShownText(linesOf: JSONPrinter(.pretty).print(value))
  }

  private func json(_ asked: EndpointTester.Asked) -> [JSONValue.Member] {
    [
      .init("url", .string(url)), .init("request", asked.request.json), .init("status", number: asked.status),
      .init("answer", asked.answer?.text.map { JSONValue($0.root) } ?? .null),
      .init("milliseconds", number: asked.milliseconds), .init("errors", texts: asked.faults),
      .init("warnings", texts: asked.warnings),
    ]
  }
}
