import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowRemote
import FlowSandbox
import FlowText
import JSONText

/// One run of a command: which environment it works on, how it gets there, and where it writes.
struct Session {
  let console: Console
  let world: World
  let options: SharedOptions
  let configuration: Configuration?
  let environment: FlowProject.Environment
  let account: Account
  let output: Output
  private let announcement: Announcement

  /// A run on the environment that the options mean, or on one that was typed and stands in no configuration.
  init(_ options: GlobalOptions, environment typed: FlowProject.Environment? = nil) throws {
    try self.init(options.shared, format: options.format, environment: typed)
  }

  /// The same for commands whose results have other forms.
  init(
    _ options: SharedOptions,
    format: OutputFormat = .text,
    environment typed: FlowProject.Environment? = nil
  ) throws {
    let (console, world) = (Console.current, World.current)
    let configuration = typed == nil ? try Self.configuration(options, console) : nil
    let environment = try typed ?? Self.environment(options, configuration)
    let announcement = Announcement(console)
    let account = try AccountMaker(
      console: console,
      world: world,
      trust: TrustGate(options, configuration, console),
      folder: configuration?.folder ?? console.workingFolder,
      options: options,
      announcement: announcement
    ).account(environment)
    self.console = console
    self.world = world
    self.options = options
    self.configuration = configuration
    self.environment = environment
    self.account = account
    self.announcement = announcement
    output = Output(console: console, format: format, redactor: { account.redactor })
  }

  /// Which account is worked on, and where, for people.
  var target: ShownText { announcement.target }

  /// Names on standard error what is about to be changed, unless that was done before.
  func announce() {
    announcement.tell()
  }

  static func configuration(_ options: SharedOptions, _ console: Console) throws -> Configuration? {
    var finder = ConfigurationFinder(
      options.config.map { ConfigurationFinder.Mode.file(Path($0)) } ?? .nearest,
      workingFolder: console.workingFolder
    )
    let configuration = try finder.configuration(for: console.workingFolder)
    for path in finder.foreign {
      console.error("flowctl: '\(path)' is not used: it belongs to another user; to use it, name it with '--config'\n")
    }
    return configuration
  }

  /// The environment that is asked for, else the only one of the configuration, else the sandbox.
  private static func environment(
    _ options: SharedOptions,
    _ configuration: Configuration?
  ) throws(RemoteError) -> FlowProject.Environment {
    let known = configuration?.environments ?? []
    guard let name = options.env else {
      if known.count > 1 {
        let names = (known.map(\.name) + [FlowProject.Environment.sandbox.name]).quoted
        throw RemoteError(.usage, "which environment is meant is not said: give '--env' with one of \(names)")
      }
      return known.first ?? .sandbox
    }
    return try Self.environment(named: name, configuration)
  }

  /// The environment of that name.
  static func environment(
    named name: String,
    _ configuration: Configuration?
  ) throws(RemoteError) -> FlowProject.Environment {
    if let environment = configuration?.environment(named: name) { return environment }
    if name == FlowProject.Environment.sandbox.name { return .sandbox }
    let names = (configuration?.environments ?? []).map(\.name) + ["sandbox"]
    throw RemoteError(
      .usage,
      "there is no environment '\(name)'\(Suggestion.hint(near: name, in: names))",
      advice: "the configuration has: \(names.joined(separator: ", "))"
    )
  }

  /// The file of a flow as it is shown: from the folder that the program was started in.
  func shown(_ path: Path) -> String {
    (path.isInside(console.workingFolder) ? path.relative(to: console.workingFolder) : path).shown
  }

  /// The id of the flow that an argument means: an id, a name of the configuration, or a name on the account.
  func id(of argument: String) throws -> String {
    if argument.utf8.count >= 10, argument.utf8.allSatisfy({ (48...57).contains($0) }) { return argument }
    let ids = configuration?.flow(named: argument)?.ids ?? []
    if let id = ids.first(where: { $0.environment == environment.name })?.id { return id }
    return try account.find(argument).id
  }
}
