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

  func run() throws {
    let session = try Session(options)
    try session.require(.deprecate)
    try session.about(flow) {
      let id = try session.id(of: flow)
      if change.dryRun { return session.output.requests([try session.account.provider.deprecate(id).request]) }
      session.announce("deprecate flow '\(flow)'")
      try session.account.deprecate(id)
      session.output.result(
        "flow \(id) is deprecated",
        json: [.init("id", text: id), .init("status", text: "DEPRECATED")]
      )
    }
  }
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

  func run() throws {
    let session = try Session(options)
    try session.require(.delete)
    try session.about(flow) {
      let id = try session.id(of: flow)
      if change.dryRun { return session.output.requests([try session.account.provider.delete(id).request]) }
      session.announce("delete flow '\(flow)'")
      try session.account.delete(id)
      session.output.result("flow \(id) is deleted", json: [.init("id", text: id)])
    }
  }
}
