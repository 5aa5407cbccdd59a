import CommandSupport
import FlowFiles
import FlowProject
import FlowRemote
import FlowSandbox
import JSONText

/// One run of a command: which environment it works on, how it gets there, and where it writes.
struct Session {
  let console: Console
  let world: World
  let options: GlobalOptions
  let configuration: Configuration?
  let environment: FlowProject.Environment
  let account: Account
  let output: Output

  init(_ options: GlobalOptions) throws {
    let (console, world) = (Console.current, World.current)
    let configuration = try Self.configuration(options, console)
    let environment = try Self.environment(options, configuration)
    let account = try AccountMaker(
      console: console,
      world: world,
      folder: configuration?.folder ?? console.workingFolder,
      timeout: .milliseconds(Int(options.timeout * 1000))
    ).account(environment)
    self.console = console
    self.world = world
    self.options = options
    self.configuration = configuration
    self.environment = environment
    self.account = account
    output = Output(console: console, format: options.format, redactor: account.redactor)
  }

  private static func configuration(_ options: GlobalOptions, _ console: Console) throws -> Configuration? {
    var finder = ConfigurationFinder(
      options.config.map(ConfigurationFinder.Mode.file) ?? .nearest,
      workingFolder: console.workingFolder
    )
    return try finder.configuration(for: console.workingFolder)
  }

  /// The environment that is asked for, else the only one of the configuration, else the sandbox.
  private static func environment(
    _ options: GlobalOptions,
    _ configuration: Configuration?
  ) throws(RemoteError) -> FlowProject.Environment {
    let known = configuration?.environments ?? []
    guard let name = options.env else {
      if known.count > 1 {
        let names = known.map { "'\($0.name)'" }.joined(separator: ", ")
        throw RemoteError(
          .usage,
          "which environment is meant is not said: give '--env' with one of \(names), 'sandbox'"
        )
      }
      return known.first ?? .sandbox
    }
    if let environment = configuration?.environment(named: name) { return environment }
    if name == FlowProject.Environment.sandbox.name { return .sandbox }
    let names = known.map(\.name) + ["sandbox"]
    throw RemoteError(
      .usage,
      "there is no environment '\(name)'\(Suggestion.hint(near: name, in: names))",
      advice: "the configuration has: \(names.joined(separator: ", "))"
    )
  }

  /// The file of a flow as it is shown: from the folder that the program was started in.
  func shown(_ path: String) -> String {
    Path.isInside(path, console.workingFolder) ? Path.relative(path, to: console.workingFolder) : path
  }

  /// The id of the flow that an argument means: an id, a name of the configuration, or a name on the account.
  func id(of argument: String) throws -> String {
    if argument.count >= 10, argument.utf8.allSatisfy({ (48...57).contains($0) }) { return argument }
    let ids = configuration?.flow(named: argument)?.ids ?? []
    if let id = ids.first(where: { $0.environment == environment.name })?.id { return id }
    return try account.find(argument).id
  }
}

/// Makes the way to an account from what the configuration says about it.
struct AccountMaker {
  let console: Console
  let world: World
  /// Where the state of the sandbox is kept, in a folder of its own.
  let folder: String
  let timeout: Duration

  /// The folder of the sandbox's state when nobody says another.
  static func stateFolder(in folder: String) -> String { Path.join(folder, ".flowjson/sandbox") }

  func account(_ environment: FlowProject.Environment) throws(RemoteError) -> Account {
    let source = CredentialSource(console: console, world: world)
    switch environment.provider {
    case .sandbox: return sandbox(environment)
    case .graph:
      let provider = GraphProvider(
        account: environment.account,
        phoneNumber: environment.phoneNumber,
        version: environment.apiVersion
      )
      return try remote(environment, provider, .bearer(try source.secret(environment.token, "token", of: environment)))
    case .dreams:
      let provider = DreamsProvider(account: environment.account)
      return try remote(
        environment,
        provider,
        .accessKey(try source.secret(environment.token, "token", of: environment))
      )
    case .oneMsg:
      let provider = OneMsgProvider(instance: environment.instance)
      return try remote(
        environment,
        provider,
        .queryToken(try source.secret(environment.token, "token", of: environment))
      )
    case .jelou:
      let id = try source.secret(environment.clientID, "clientID", of: environment)
      let secret = try source.secret(environment.clientSecret, "clientSecret", of: environment)
      return try remote(environment, JelouProvider(bot: environment.bot), .basic(id: id, secret: secret))
    }
  }

  private func remote<P: FlowRemote.Provider>(
    _ environment: FlowProject.Environment,
    _ provider: P,
    _ authorization: Authorization
  ) throws(RemoteError) -> Account {
    let base = environment.baseURL ?? P.defaultBaseURL
    guard let address = Address(base), address.isPrivate else {
      throw RemoteError(
        .usage,
        "'baseURL' of environment '\(environment.name)' is not an https address; nothing was sent",
        advice: "plain http is for this machine only"
      )
    }
    return Account(
      provider: provider,
      client: Client(
        base: base,
        authorization: authorization,
        transport: world.transport(address.scheme, console.environment),
        effects: world.effects,
        timeout: timeout,
        readFailure: provider.failure
      )
    )
  }

  private func sandbox(_ environment: FlowProject.Environment) -> Account {
    let account = SandboxAccess.account(environment.account)
    let provider = GraphProvider(
      account: account.id,
      phoneNumber: environment.phoneNumber ?? account.phoneNumber,
      version: environment.apiVersion
    )
    let store = SandboxStore(folder: Self.stateFolder(in: folder), now: world.effects.now)
    return Account(
      provider: provider,
      client: Client(
        base: SandboxTransport.origin,
        authorization: .bearer(Secret(SandboxMachine.token)),
        transport: SandboxTransport(store),
        effects: world.effects,
        timeout: timeout,
        readFailure: provider.failure
      )
    )
  }
}
