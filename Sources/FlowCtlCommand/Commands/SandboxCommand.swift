import ArgumentParser
import CommandSupport
import Dispatch
import FlowFiles
import FlowProject
import FlowRemote
import FlowSandbox
import FlowSandboxServer
import FlowText

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

      Example: flowctl sandbox --listen 127.0.0.1:4010
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

  @OptionGroup var options: GlobalOptions

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
    // Whatever was answered is on disk, so that there is nothing to be done at the end.
    for number in [SIGTERM, SIGINT] { signal(number) { _ in _exit(0) } }
    let server = SandboxServer(store: store, host: listen.host, port: listen.port)
    Task {
      do throws(SandboxServer.Failure) {
        try await server.run(
          onReady: { address in
            console.output("listening on \(address)\n")
            for line in SandboxGuide.lines(address) { console.error("\(line)\n") }
          },
          onAnswer: { method, target, status in
            // A token may stand behind the question mark.
            console.error("\(method) \(target.prefix { $0 != "?" }) \(status)\n")
          }
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
