import ArgumentParser
import FlowCrypto
import FlowEndpoint
import FlowFiles
import FlowLoopback
import FlowRemote
import FlowText
import JSONText
import Synchronization

struct EndpointProxyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proxy",
    abstract: "Stands before an endpoint: hands requests on as they are, and shows what goes through in plain text.",
    discussion: """
      Requests and answers are opened with the endpoint's private key; what can't be opened is handed on all the same. With \
      '--flow' each answer is judged against the flow. Flow tokens, and the values of fields that the flow calls \
      'sensitive', are neither shown nor recorded.

      Example: flowctl endpoint proxy http://127.0.0.1:8000 --private-key private.pem --flow flows/booking.json
      Example: flowctl endpoint proxy https://example.com/flow --flow booking --record recorded.json
      """
  )

  @Argument(help: ArgumentHelp("The address of the endpoint: https, or on this machine.", valueName: "url"))
  var url: String

  @Option(
    help: ArgumentHelp("The flow: a file, or a name of the configuration.", valueName: "flow"),
    completion: .file(extensions: ["json"])
  )
  var flow: String?

  @Option(help: ArgumentHelp("A loopback address; port 0 takes any that is free.", valueName: "address:port"))
  var listen = LoopbackAddress.endpoint

  @Option(
    help: ArgumentHelp(
      "Record what goes through, for 'endpoint mock --replay'; a recording goes on.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var record: String?

  @OptionGroup var key: PrivateKeyOptions
  @OptionGroup var options: SharedOptions

  func validate() throws {
    if record != nil, flow == nil {
      throw ValidationError("'--record' needs '--flow': the flow says which fields are sensitive and not to be kept.")
    }
  }

  func run() throws {
    let access = try EndpointAccess(options, format: .text)
    let wire = try EndpointWire(url, access)
    let flow = try flow.map { try EndpointFlow($0, access).flow }
    let key = try access.requiredPrivateKey(key)
    let recorder = try record.map { try ExchangeRecorder($0, access) }
    let observer = ProxyObserver(
      key: key,
      judge: flow.map { AnswerJudge($0) },
      redaction: flow.map { Redaction($0) } ?? Redaction(),
      recorder: recorder,
      console: access.console
    )
    EndpointServing.run(
      at: listen,
      access.console,
      guide: { _ in ["handing on to \(wire.url)"] },
      answer: { call in Self.pass(call, wire, observer) }
    )
  }

  private static func pass(_ call: LoopbackServer.Call, _ wire: EndpointWire, _ observer: ProxyObserver) -> HTTPAnswer {
    let names = ["Content-Type", "X-Hub-Signature-256"]
    let headers = names.compactMap { name in call.header(name).map { HTTPRequest.Field(name, $0) } }
    let answer: HTTPAnswer
    do throws(TransportError) {
      answer = try wire.post(call.body, headers)
    } catch {
      observer.tell(call.body, failure: error.reason)
      return EndpointServing.text(502, "The endpoint did not answer")
    }
    observer.tell(call.body, answer)
    return HTTPAnswer(
      status: answer.status,
      headers: answer.headers.filter { $0.name.lowercased() == "content-type" },
      body: answer.body
    )
  }
}
