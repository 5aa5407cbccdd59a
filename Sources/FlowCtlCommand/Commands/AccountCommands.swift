import ArgumentParser
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Copies flows from another account of the same business.",
    discussion: "Example: flowctl --env production migrate --from 118000000000009 welcome_flow"
  )

  @Option(help: ArgumentHelp("The id of the account to copy from.", valueName: "account"))
  var from: String

  @Argument(help: "The names of the flows; all of them without a name.")
  var names: [String] = []

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if names.count > 100 { throw ValidationError("the platform copies at most 100 flows at once.") }
  }

  func run() throws {
    let session = try Session(options)
    let call = try session.account.provider.migrate(from: from, names: names)
    if change.dryRun { return session.output.requests([call.request]) }
    session.announce("copy flows from account \(from)")
    let result = try session.account.migrate(from: from, names: names)
    session.output.result(text(result), json: json(result))
    guard result.failures.isEmpty else {
      throw RemoteError(
        .refused,
        "\(result.failures.count == 1 ? "1 flow was" : "\(result.failures.count) flows were") not copied"
      )
    }
  }

  private func text(_ result: Migration) -> ShownText {
    let copies: [ShownText] = result.copies.map { "copied '\($0.name)': flow \($0.id)" }
    let failures: [ShownText] = result.failures.map { "not copied '\($0.name)': \($0.message) (code \($0.code))" }
    return (copies + failures).isEmpty ? "there was nothing to copy" : (copies + failures).joined(separator: "\n")
  }

  private func json(_ result: Migration) -> [JSONValue.Member] {
    [
      JSONValue.Member("copied", .array(result.copies.map(Self.json))),
      JSONValue.Member("failed", .array(result.failures.map(Self.json))),
    ]
  }

  private static func json(_ copy: Migration.Copy) -> JSONValue {
    .object([.init("name", text: copy.name), .init("from", text: copy.sourceID), .init("id", text: copy.id)])
  }

  private static func json(_ failure: Migration.Failure) -> JSONValue {
    .object([
      .init("name", text: failure.name), .init("code", text: failure.code), .init("message", text: failure.message),
    ])
  }
}

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Makes, checks, shows or sets the key with which the endpoint's traffic is encrypted.",
    discussion: """
      Example: flowctl key new --out keys
      Example: flowctl --env production key set keys/public.pem
      """,
    subcommands: [New.self, Check.self, Show.self, Set.self]
  )

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Shows the public key of the phone number.",
      discussion: "Example: flowctl --env production key show"
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let key = try session.account.key()
      let status = key?.signatureStatus
      session.output.result(
        key.map { ShownText(linesOf: $0.pem) + (status.map { "signature: \($0)" } ?? "") } ?? "no public key is set",
        json: [
          .init("key", text: key?.pem), .init("signatureStatus", text: status),
        ]
      )
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Sets the public key of the phone number; it replaces the one before.",
      discussion: "Example: flowctl --env production key set public.pem"
    )

    @Argument(help: "An RSA public key of 2048 bits in PEM.", completion: .file(extensions: ["pem"]))
    var file: String

    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.require(.setKey)
      let pem = try KeyFile(file, session).file.pem
      let call = try session.account.provider.setKey(pem)
      if change.dryRun { return session.output.requests([call.request]) }
      session.announce("set the public key")
      try session.account.client.perform(call)
      session.output.result("the public key is set", json: [.init("set", true)])
    }
  }
}
