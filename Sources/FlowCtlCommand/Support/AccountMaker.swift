import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import FlowSandbox

/// Connects to an account as the configuration describes it.
struct AccountMaker {
  let console: Console
  let world: World
  let trust: TrustGate
  /// Where the state of the sandbox is kept, in a folder of its own.
  let folder: Path
  let options: SharedOptions
  let announcement: Announcement

  /// The default folder of the sandbox's state.
  static func stateFolder(in folder: Path) -> Path { folder.joined(".flowjson/sandbox") }

  /// The address of the provider's own server; nil for the sandbox, which has none.
  static func ownBaseURL(of provider: FlowProject.Environment.Provider) -> String? { provider.baseURL }

  /// The account of an environment; its credential is not read before the first request.
  func account(_ environment: FlowProject.Environment) throws(RemoteError) -> Account {
    guard let type = Providers.type(of: environment.provider) else { return sandbox(environment) }
    let provider = type.init(environment)
    let base = environment.baseURL ?? environment.provider.baseURL ?? ""
    guard let address = Address(base), address.isPrivate else {
      throw RemoteError(
        .usage,
        "'baseURL' of environment '\(environment.name)' is not an https address; nothing was sent",
        advice: "plain http is for this machine only"
      )
    }
    announcement.describe(environment, account: environment.account, at: address.origin)
    let vault = vault(type.credential, environment)
    return made(provider, base, vault, world.transport(address.scheme, console.environment))
  }

  /// Reads the credential when it is needed, and not before the configuration is trusted with it.
  private func vault(_ use: CredentialUse, _ environment: FlowProject.Environment) -> CredentialVault {
    let source = CredentialSource(console: console, world: world)
    let trust = trust
    return CredentialVault { () throws(RemoteError) in
      try trust.require(environment)
      switch use {
      case .token(let authorization):
        return authorization(try source.secret(environment.token, "token", of: environment))
      case .client:
        return .basic(
          id: try source.secret(environment.clientID, "clientID", of: environment),
          secret: try source.secret(environment.clientSecret, "clientSecret", of: environment)
        )
      }
    }
  }

  private func sandbox(_ environment: FlowProject.Environment) -> Account {
    let account = SandboxAccess.account(environment.account)
    let provider = GraphProvider(
      account: account.id,
      phoneNumber: environment.phoneNumber ?? account.phoneNumber,
      version: environment.apiVersion
    )
    let state = Self.stateFolder(in: folder)
    let store = SandboxStore(folder: state, now: world.effects.now)
    let shown = state.isInside(console.workingFolder) ? state.relative(to: console.workingFolder) : state
    announcement.describe(environment, account: account.id, at: "the sandbox in '\(shown)'")
    let vault = CredentialVault(.bearer(Secret(SandboxMachine.token)))
    return made(provider, SandboxTransport.origin, vault, SandboxTransport(store))
  }

  /// An account that reports its progress.
  private func made(
    _ provider: any FlowRemote.Provider,
    _ base: String,
    _ vault: CredentialVault,
    _ transport: any Transport
  ) -> Account {
    let output = Output(console: console, format: .text, redactor: { vault.redactor })
    var effects = world.effects
    effects.retrying = { error, wait in
      output.progress("\(error.lines.prefix(2).joined(separator: ": ")); trying again in \(Self.text(wait))")
    }
    return Account(
      provider: provider,
      client: Client(
        base: base,
        credential: vault,
        transport: VerboseTransport(inner: transport, output: output, isVerbose: options.verbose),
        effects: effects,
        timeout: .milliseconds(Int(options.seconds(or: 60) * 1000)),
        willChange: announcement.tell,
        readFailure: provider.failure
      )
    )
  }

  /// A wait for people: `2 seconds`, `0.5 seconds`.
  private static func text(_ wait: Duration) -> String {
    let tenths = Int(wait.components.seconds) * 10 + Int(wait.components.attoseconds / 100_000_000_000_000_000)
    if tenths == 10 { return "1 second" }
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) seconds" : "\(tenths / 10).\(tenths % 10) seconds"
  }
}
