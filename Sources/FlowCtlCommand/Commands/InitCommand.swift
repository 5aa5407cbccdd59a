import ArgumentParser
import FlowFiles
import FlowLanguage
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a first configuration, from an account or from the flows in this folder.",
    discussion: """
      With an account it gets an environment and the account's flows with their ids; 'flowctl pull' then writes their \
      files. Without one it gets the flows that are in this folder. A configuration that is there is never replaced. \
      '--env' names the environment; default: production.

      Example: flowctl init --account 102290129340398 --phone-number 106540352242922 --token-env WHATSAPP_TOKEN
      """
  )

  @Option(help: ArgumentHelp("Who keeps the flows: \(Self.providers()).", valueName: "name"))
  var provider = FlowProject.Environment.Provider.graph.name

  @Option(help: ArgumentHelp("The account at \(Self.providers(with: "account")).", valueName: "id"))
  var account: String?

  @Option(help: ArgumentHelp("The id of the number that messages are sent from.", valueName: "id"))
  var phoneNumber: String?

  @Option(help: ArgumentHelp("The instance at \(Self.providers(with: "instance")).", valueName: "id"))
  var instance: String?

  @Option(help: ArgumentHelp("The bot at Jelou.", valueName: "id"))
  var bot: String?

  @Option(help: ArgumentHelp("The application that endpoint flows are connected to.", valueName: "id"))
  var application: String?

  @Option(help: ArgumentHelp("The address of the server; default: the provider's own.", valueName: "uri"))
  var baseUrl: String?

  @Option(help: ArgumentHelp("The environment variable that holds the token.", valueName: "variable"))
  var tokenEnv = "WHATSAPP_TOKEN"

  @OptionGroup var options: GlobalOptions

  /// The providers whose environments may have that key, for people: `graph, dreams or kapso`.
  private static func providers(with key: String = "baseURL") -> String {
    FlowProject.Environment.Provider.remote.filter { $0.keys.contains(key) }.map(\.name).listed("or")
  }

  private var hasAccount: Bool { account != nil || instance != nil || bot != nil }

  func validate() throws {
    let names = FlowProject.Environment.Provider.remote.map(\.name)
    guard names.contains(provider) else {
      throw ValidationError("There is no provider '\(provider)'; the providers are \(names.joined(separator: ", ")).")
    }
    if !hasAccount, phoneNumber != nil || application != nil || baseUrl != nil {
      throw ValidationError("'--account' is missing: which account is it about?")
    }
  }

  func run() throws {
    let console = Console.current
    let path =
      options.config.map { Path($0).absolute(in: console.workingFolder) }
      ?? console.workingFolder.joined(Configuration.fileName)
    guard !FileSystem.exists(path) else {
      throw RemoteError(
        .usage,
        "there is a configuration already, and it is not replaced",
        advice: "'flowctl pull' completes it with the flows of an account"
      )
    }
    let name = options.env ?? "production"
    var completion = try ConfigurationCompletion(path: path, environment: hasAccount ? name : nil)
    let files = ProjectSurvey(of: console.workingFolder).flows
    var count = files.count
    var remote: [RemoteFlow] = []
    if hasAccount {
      completion.add(environment: name, environmentMembers)
      remote = try accountFlows(name, path, console)
    }
    for flow in remote {
      let local = files.first { $0.name == flow.name }
      if local == nil { count += 1 }
      let file = local?.path ?? path.parent.joined(Path("flows/\(PulledFlow.fileName(flow))"))
      completion.add(flow, file: file, name: flow.name.isEmpty ? flow.id : flow.name)
    }
    for file in files where !remote.contains(where: { $0.name == file.name }) {
      completion.add(file: file.path, name: file.name)
    }
    _ = try completion.write()
    tell(path.relative(to: console.workingFolder).shown, count, name, console)
  }

  private func tell(_ path: String, _ count: Int, _ name: String, _ console: Console) {
    let output = Output(console: console, format: options.format, redactor: { Redactor([]) })
    output.result(
      "\(path) is written, with \(count.counted("flow"))",
      json: [.init("configuration", text: path), .init("flows", number: count)]
    )
    output.progress(hasAccount ? "next: flowctl --env \(Shell.quoted(name)) pull" : "next: flowctl plan")
  }

  private func accountFlows(_ name: String, _ path: Path, _ console: Console) throws -> [RemoteFlow] {
    let text = JSONPrinter().print(.object([.init("environments", .object([.init(name, environmentMembers)]))]))
    // The input is read as it will be read from the file, with the same errors.
    let configuration = try Configuration(Array(text.utf8), path: path, shownAs: "the options")
    guard let environment = configuration.environment(named: name) else { return [] }
    let session = try Session(options, environment: environment)
    guard session.account.provider.can(.list) else { return [] }
    return try session.account.flows().filter { $0.status != .deprecated }
  }

  private var environmentMembers: JSONValue {
    var members: [JSONValue.Member] = [.init("provider", .string(provider))]
    for (key, value) in [
      ("account", account), ("phoneNumber", phoneNumber), ("instance", instance), ("bot", bot), ("baseURL", baseUrl),
      ("application", application),
    ] {
      if let value { members.append(.init(key, .string(value))) }
    }
    if FlowProject.Environment.Provider(named: provider)?.keys.contains("credentials") ?? false {
      let variable = provider.uppercased()
      let credentials: JSONValue = [
        "clientID": ["env": .string("\(variable)_CLIENT_ID")],
        "clientSecret": ["env": .string("\(variable)_CLIENT_SECRET")],
      ]
      members.append(.init("credentials", credentials))
    } else {
      members.append(.init("token", .object([.init("env", .string(tokenEnv))])))
    }
    return .object(members)
  }
}
