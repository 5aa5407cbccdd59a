import ArgumentParser
import CommandSupport
import Dispatch
import FlowFiles
import FlowProject
import FlowRemote
import FlowSandbox
import FlowSandboxServer
import FlowText
import FlowTransport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A loopback address with a port: `127.0.0.1:4010`.
struct LoopbackAddress: ExpressibleByArgument {
  let host: String
  let port: Int

  static let standard = LoopbackAddress(host: "127.0.0.1", port: 4010)

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  var defaultValueDescription: String { "\(host):\(port)" }

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    let name = String(argument[..<colon])
    let address = Address("http://\(name)/")
    guard address?.isLoopback == true else { return nil }
    host = name.filter { $0 != "[" && $0 != "]" }
    self.port = port
  }
}

struct SandboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Stands in for the platform on this machine, for other clients.",
    discussion: """
      Speaks the Graph API under /vN.N/ with the token 'TEST_TOKEN'; nothing leaves the machine. The state is that \
      of the environment 'sandbox': '.flowjson/sandbox' beside the configuration, or in this folder without one.

      What is sent stands in a phone in the browser, at '/_sandbox/chat': its buttons open the flow, which asks its \
      endpoint as WhatsApp does. What WhatsApp posts to a webhook is posted to '--webhook', and listed by \
      '/_sandbox/deliveries'. Both are signed with the secret 'TEST_SECRET'.

      Example: flowctl sandbox --listen 127.0.0.1:4010
      Example: flowctl sandbox --webhook http://127.0.0.1:8000/webhook --verify-token xyz
      Example: flowctl sandbox --flow flows/booking.json
      """
  )

  @Option(
    help: ArgumentHelp(
      "A loopback address; port 0 takes any that is free.",
      valueName: "address:port"
    )
  )
  var listen = LoopbackAddress.standard

  @Option(help: ArgumentHelp("The folder of the state.", valueName: "folder"), completion: .directory)
  var state: String?

  @Option(
    help: ArgumentHelp(
      "Where messages, statuses and changes of flows are posted: https, or this machine.",
      valueName: "url"
    )
  )
  var webhook: String?

  @Option(
    help: ArgumentHelp(
      "What the webhook has to know: it is asked for 'hub.challenge' before anything is posted.",
      valueName: "token"
    )
  )
  var verifyToken: String?

  @Option(
    help: ArgumentHelp(
      "A flow to start with: published, sent to the phone, its endpoint played from its examples.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var flow: String?

  @Option(
    help: ArgumentHelp("The message that opens it; without one, one is made.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var message: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("What its endpoint answers, from a recording or a script; repeatable.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var replay: [String] = []

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let webhook {
      guard let address = Address(webhook), address.isPrivate else {
        throw ValidationError("'\(webhook)' is not an https address, nor one of this machine; nothing is posted there.")
      }
    } else if verifyToken != nil {
      throw ValidationError("'--verify-token' is for a webhook: give '--webhook' too.")
    }
    if flow == nil, message != nil || !replay.isEmpty {
      throw ValidationError("'--message' and '--replay' belong to a flow: give '--flow' too.")
    }
  }

  func run() throws {
    let console = Console.current
    var finder = ConfigurationFinder(
      options.config.map { ConfigurationFinder.Mode.file(Path($0)) } ?? .nearest,
      workingFolder: console.workingFolder
    )
    let home = try finder.configuration(for: console.workingFolder)?.folder ?? console.workingFolder
    let folder = state.map { Path($0).absolute(in: console.workingFolder) } ?? AccountMaker.stateFolder(in: home)
    let store = SandboxStore(folder: folder, now: World.current.effects.now)
    do {
      try store.prepare()
    } catch {
      throw RemoteError(.file, "the sandbox cannot work: \(error.message)")
    }
    let access = try EndpointAccess(options.shared, format: .text)
    let trial = try flow.map { try TrialFlow($0, message: message, replay: replay, access) }
    // Everything is on disk already, so nothing is left to do at the end.
    for number in [SIGTERM, SIGINT] { signal(number) { _ in _exit(0) } }
    let environment = console.environment
    let networks = ["http", "https"].map { NetworkTransport(scheme: $0, environment: environment) }
    let server = SandboxServer(
      store: store,
      host: listen.host,
      port: listen.port,
      webhook: webhook.map { SandboxServer.Webhook(address: $0, verifyToken: verifyToken) },
      send: { request, timeout, limit in
        let isSecure = Address(request.url)?.scheme == "https"
        return await networks[isSecure ? 1 : 0].answer(to: request, timeout: timeout, limit: limit)
      }
    )
    let started = flow ?? ""
    Task {
      do throws(SandboxTrial.Failure) {
        try await trial?.start(store, console)
      } catch {
        console.error("flowctl: \(started): \(error.message)\n")
        Program.exit(with: .failure)
      }
      do throws(SandboxServer.Failure) {
        try await server.run(
          onReady: { address in
            console.output("listening on \(address)\n")
            for line in SandboxGuide.lines(address) { console.error("\(line)\n") }
          },
          onAnswer: { method, target, status in
            // An open chat looks every second for something new.
            if target.hasPrefix("/_sandbox/messages?revision=") { return }
            // A token may stand behind the question mark.
            console.error("\(method) \(target.prefix { $0 != "?" }) \(status)\n")
          },
          tell: { console.error("\($0)\n") }
        )
        Program.exit(with: .success)
      } catch {
        console.error("flowctl: \(error.message)\n")
        Program.exit(with: .failure)
      }
    }
    dispatchMain()
  }
}
