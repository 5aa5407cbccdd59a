import ArgumentParser
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publishes a draft: from then on it can be sent.",
    discussion: """
      What the check warns of in the JSON that the account has is told first. A refusal tells everything that is in the \
      way, each with the command that helps.

      Example: flowctl --env production publish welcome_flow
      """
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let account = session.account
    try session.require(.publish)
    let id = try session.about(flow) { try session.id(of: flow) }
    if change.dryRun { return session.output.requests([try account.provider.publish(id).request]) }
    try check(id, session)
    session.announce("publish flow '\(flow)'")
    do throws(RemoteError) {
      try account.publish(id)
    } catch {
      throw session.explained(error, publishing: id, called: flow)
    }
    session.output.result("flow \(id) is published", json: [.init("id", text: id), .init("status", text: "PUBLISHED")])
  }

  /// Prints the check's warnings about the JSON on the account.
  ///
  /// Errors are for the platform to judge: it has the text.
  private func check(_ id: String, _ session: Session) throws {
    guard session.account.provider.can(.download), let bytes = try? session.account.json(of: id) else { return }
    let check = try FileCheck(bytes, calledLike: "flow \(id)", session)
    check.show(session)
    if let frozen = FrozenVersion(check.document.root["version"]?.string, today: session.console.today) {
      throw RemoteError(
        .findings,
        "did not publish flow '\(flow)': \(frozen.message(of: "it")); nothing was sent",
        advice: "then '\(session.command) upload \(Shell.quoted(flow)) FILE'"
      )
    }
  }
}
