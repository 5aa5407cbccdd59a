import ArgumentParser
import FlowCrypto
import FlowEndpoint
import FlowFiles
import FlowLoopback
import FlowRemote
import FlowText
import JSONText
import Synchronization

struct EndpointMockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mock",
    abstract: "Stands in for an endpoint: answers from the flow's examples, from recordings and from scripts.",
    discussion: """
      The first answer that fits is given: a recorded one for the same action, screen and payload, else the next screen \
      with the flow's examples. Without a private key a new pair is made for this run, and its public key is shown. With \
      the application's secret, signatures are checked.

      Example: flowctl endpoint mock flows/booking.json --listen 127.0.0.1:4011 --private-key private.pem
      Example: flowctl endpoint mock flows/booking.json --replay recorded.json --replay booking.simulation.json
      """
  )

  @Argument(help: "The flow: a file, or a name of the configuration.", completion: .file(extensions: ["json"]))
  var flow: String

  @Option(help: ArgumentHelp("A loopback address; port 0 takes any that is free.", valueName: "address:port"))
  var listen = LoopbackAddress.endpoint

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Answers to give: what 'endpoint proxy' recorded, or a script; repeatable.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var replay: [String] = []

  @OptionGroup var key: PrivateKeyOptions
  @OptionGroup var secret: AppSecretOptions
  @OptionGroup var options: SharedOptions

  func run() throws {
    let access = try EndpointAccess(options, format: .text)
    let flow = try EndpointFlow(flow, access)
    let given = try access.privateKey(key)
    let key = try given ?? opened("a new key") { () throws(CryptoFailure) in try EndpointPrivateKey() }
    let secret = try access.appSecret(secret)
    let recordings = try replay.flatMap { try ReplayFile($0, access).exchanges }
    let mock = Mutex(MockEndpoint(flow.flow, recordings: recordings))
    let handler = EndpointHandler(privateKey: key, appSecrets: secret.map { [$0] } ?? [])
    let pem = try opened("the key") { () throws(CryptoFailure) in try key.publicKey.pem }
    let (console, shown) = (access.console, flow.path)
    let stand = MockStand(handler: handler, console: console)
    EndpointServing.run(
      at: listen,
      console,
      guide: { address in
        guard given == nil else {
          return ["test it: flowctl endpoint test \(address) \(Shell.quoted(shown)) --public-key FILE"]
        }
        return ["the public key of this run; give it to 'endpoint test' with '--public-key':", ShownText(linesOf: pem)]
      },
      answer: { call in stand.answer(call) { request in mock.withLock { $0.answer(request) } } }
    )
  }
}

extension LoopbackAddress {
  /// Where stand-ins of endpoints listen, beside the sandbox.
  static let endpoint = LoopbackAddress(host: "127.0.0.1", port: 4011)
}

/// Decrypts each request, has it answered, and prints a line about it.
struct MockStand: Sendable {
  let handler: EndpointHandler
  let console: Console

  func answer(_ call: LoopbackServer.Call, _ decide: (EndpointRequest) -> EndpointAnswer) -> HTTPAnswer {
    let opened: EndpointHandler.Opened
    do throws(EndpointHandler.Refusal) {
      opened = try handler.open(call.body, signature: call.header("X-Hub-Signature-256"))
    } catch {
      console.error("refused with status \(error.status): \(error.failure.step.rawValue): \(error.failure.reason)\n")
      return HTTPAnswer(status: error.status)
    }
    let answer = decide(opened.request)
    do throws(CryptoFailure) {
      let response = try opened.response(answer)
      console.error("\(Self.line(opened.request, answer))\n")
      return HTTPAnswer(
        status: response.status,
        headers: [.init("Content-Type", response.contentType)],
        body: response.body
      )
    } catch {
      return EndpointServing.text(500, error.reason)
    }
  }

  /// `data_exchange DETAILS -> 200 SUMMARY`.
  private static func line(_ request: EndpointRequest, _ answer: EndpointAnswer) -> ShownText {
    let screen: ShownText = request.screen.map { $0.isEmpty ? "" : " \($0)" } ?? ""
    let shown = answer.json(version: nil)?["screen"]?.text
    let answered: ShownText = shown.map { " \($0)" } ?? ""
    return "\(request.action.name)\(screen) -> \(answer.status)\(answered)"
  }
}
