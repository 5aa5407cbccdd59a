import ArgumentParser
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Changes name, categories, endpoint or application of a flow.",
    discussion: """
      A published flow goes back to draft with it.

      Example: flowctl --env production update welcome_flow --endpoint-uri https://flows.example.com/data
      """
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @Option(help: ArgumentHelp("The new name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The new categories; repeatable.", valueName: "category"))
  var category: [CategoryArgument] = []

  @Option(help: ArgumentHelp("The address of the server that answers data exchange.", valueName: "uri"))
  var endpointUri: String?

  @Option(help: ArgumentHelp("The application that the endpoint belongs to.", valueName: "id"))
  var applicationId: String?

  @Flag(help: "Give a published flow another name, although messages that name it can no longer be sent.")
  var allowBreaking = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  private func changes() throws -> FlowChanges {
    FlowChanges(
      name: name,
      categories: category.isEmpty ? nil : try CategoryArgument.texts(category),
      endpointURI: endpointUri,
      applicationID: applicationId
    )
  }

  func validate() throws {
    if try changes().isEmpty {
      throw ValidationError(
        "Nothing to change: give '--name', '--category', '--endpoint-uri' or '--application-id'."
      )
    }
  }

  func run() throws {
    let session = try Session(options)
    let changes = try changes()
    try session.require(.update)
    if changes.applicationID != nil { try session.require(.connectApplication) }
    try session.about(flow) {
      let id = try session.id(of: flow)
      if change.dryRun { return session.output.requests([try session.account.provider.update(id, changes).request]) }
      let edit = try LiveEdit(of: id, document: nil, name: changes.name, session.account)
      try edit?.require(allowBreaking: allowBreaking, session)
      session.announce("update flow '\(flow)'")
      try session.account.update(id, changes)
      session.output.result("flow \(id) is updated", json: [.init("id", text: id)])
      edit?.tellAfterwards(changes.name ?? flow, session)
    }
  }
}
