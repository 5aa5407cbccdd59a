import ArgumentParser
import CommandSupport
import FlowEndpoint
import FlowFiles
import FlowModel
import FlowText
import JSONText

struct EndpointTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Drives an endpoint as WhatsApp does, and judges each answer against the flow.",
    discussion: """
      Sends what phones send, encrypted and signed: health check, wrong signatures and keys, the opening, each \
      'data_exchange' filled in and left empty, Back, error notices. Scripts of 'flowjson simulate' are played against the \
      endpoint: its answers take the place of theirs. The endpoint does what it does with real requests: test one that \
      may. The private key is not needed.

      Cases: 1 health check, 2 encryption, 3 wrong signature, 4 no signature, 5 key of another pair, 6 changed tag, \
      7 broken body, 8 INIT, 9 data_exchange filled in, 10 left empty, 11 BACK, 12 error notice, 13 unknown token, \
      14 the same twice, 15 unknown screen, 16 files, 17 speed, 18 the end, 19 signed tokens.

      Exit status: 0 all passed, 1 a case failed, 2 wrong usage or configuration, 3 a file or the connection failed.

      Example: flowctl endpoint test https://example.com/flow flows/booking.json --public-key public.pem
      Example: flowctl endpoint test http://127.0.0.1:8000 booking simulations/booking.simulation.json --format junit
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, junit
  }

  @Argument(help: ArgumentHelp("The address of the endpoint: https, or on this machine.", valueName: "url"))
  var url: String

  @Argument(help: "The flow: a file, or a name of the configuration.", completion: .file(extensions: ["json"]))
  var flow: String

  @Argument(
    help: ArgumentHelp("Scripts of 'flowjson simulate' to play against the endpoint.", valueName: "script"),
    completion: .file(extensions: ["json"])
  )
  var scripts: [String] = []

  @Option(
    name: .customLong("case"),
    parsing: .singleValue,
    help: ArgumentHelp("Play only the case of this number; repeatable.", valueName: "number")
  )
  var cases: [Int] = []

  @Option(help: ArgumentHelp("The flow token that requests carry.", valueName: "token"))
  var flowToken = "flowctl-test"

  @Option(help: ArgumentHelp("The form of the results: text, json or junit.", valueName: "format"))
  var format: Format = .text

  @OptionGroup var key: PublicKeyOptions
  @OptionGroup var secret: AppSecretOptions
  @OptionGroup var options: SharedOptions

  func validate() throws {
    if let wrong = cases.first(where: { !(1...19).contains($0) }) {
      throw ValidationError("'--case' takes a number from 1 to 19, not \(wrong).")
    }
  }

  func run() throws {
    let access = try EndpointAccess(options, format: format == .text ? .text : .json)
    let wire = try EndpointWire(url, access)
    let flow = try EndpointFlow(flow, access)
    var tester = EndpointTester(
      flow.flow,
      publicKey: try access.publicKey(key),
      secret: try access.appSecret(secret),
      token: flowToken,
      send: wire.send
    )
    let played = try ScriptedTest(scripts, of: flow, access)
    var report = EndpointReport(url: url, flow: flow.path)
    for result in tester.run(Set(cases)) { report.add(result) }
    if let reason = tester.unreachable { throw wire.unreachable(reason) }
    try played.run(&tester, &report)
    write(report, to: access.console)
    if report.hasFailed { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func write(_ report: EndpointReport, to console: Console) {
    switch format {
    case .text: console.output(report.text)
    case .json: console.output(.json(report.json))
    case .junit: console.output(.xml(report.junit))
    }
  }
}
