import ArgumentParser
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct DeprecateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deprecate",
    abstract: "Takes a published flow out of use, for ever.",
    discussion: "Example: flowctl --env production deprecate welcome_flow"
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws { try FlowEnding.deprecation.apply(to: flow, change, options) }
}

struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Deletes a draft that was never published.",
    discussion: "Example: flowctl --env production delete welcome_flow"
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws { try FlowEnding.deletion.apply(to: flow, change, options) }
}

/// A call after which a flow can't be used any more.
private struct FlowEnding {
  let ability: Ability
  /// `deprecate`.
  let verb: String
  /// `deprecated`.
  let participle: String
  /// The flow's status from then on; nil where nothing is left of it.
  let status: String?
  let call: (any Provider, _ id: String) throws(RemoteError) -> Call<Void>
  let perform: (Account, _ id: String) throws(RemoteError) -> Void

  static var deprecation: FlowEnding {
    FlowEnding(
      ability: .deprecate,
      verb: "deprecate",
      participle: "deprecated",
      status: "DEPRECATED",
      call: { (provider, id) throws(RemoteError) in try provider.deprecate(id) },
      perform: { (account, id) throws(RemoteError) in try account.deprecate(id) }
    )
  }

  static var deletion: FlowEnding {
    FlowEnding(
      ability: .delete,
      verb: "delete",
      participle: "deleted",
      status: nil,
      call: { (provider, id) throws(RemoteError) in try provider.delete(id) },
      perform: { (account, id) throws(RemoteError) in try account.delete(id) }
    )
  }

  func apply(to flow: String, _ change: ChangeOptions, _ options: GlobalOptions) throws {
    let session = try Session(options)
    try session.require(ability)
    try session.about(flow) {
      let id = try session.id(of: flow)
      if change.dryRun { return session.output.requests([try call(session.account.provider, id).request]) }
      session.announce("\(verb) flow '\(flow)'")
      try perform(session.account, id)
      let status = status.map { [JSONValue.Member("status", text: $0)] } ?? []
      session.output.result("flow \(id) is \(participle)", json: [.init("id", text: id)] + status)
    }
  }
}
