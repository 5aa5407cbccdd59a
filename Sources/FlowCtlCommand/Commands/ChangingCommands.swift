import ArgumentParser
import FlowRemote
import FlowText
import JSONText

struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Changes name, categories, endpoint or application of a flow.",
    discussion: "Example: flowctl --env production update welcome_flow --endpoint-uri https://flows.example.com/data"
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
    _ = try session.account.provider.update("0", changes)
    let id = try session.id(of: flow)
    if change.dryRun { return session.output.requests([try session.account.provider.update(id, changes).request]) }
    try session.account.update(id, changes)
    session.output.result("flow \(id) is updated", json: [.init("id", text: id)])
  }
}

struct UploadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upload",
    abstract: "Checks a Flow JSON, uploads it, and shows what the platform finds wrong in it.",
    discussion: """
      A file with errors is not sent, unless '--allow-errors' asks for the platform's own opinion.

      Example: flowctl --env production upload welcome_flow flows/welcome.json
      """
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @Argument(help: "The Flow JSON.", completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Upload a file that has errors: the platform keeps it as a draft.")
  var allowErrors = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let check = try FileCheck(flow: file, session)
    if !allowErrors { try check.requireNoErrors(session, to: "upload '\(file)'") }
    let (provider, bytes) = (session.account.provider, check.document.bytes)
    _ = try provider.upload("0", json: bytes)
    let id = try session.id(of: flow)
    if change.dryRun { return session.output.requests([try provider.upload(id, json: bytes).request]) }
    let errors = try session.account.upload(id, json: bytes)
    let matches = ValidationMatch.matches(errors ?? [], in: check.document, findings: check.findings)
    if session.output.format == .text { session.output.validation(matches, path: file) }
    session.output.result(
      text(errors, id),
      json: [.init("id", text: id), .init("validationErrors", Output.json(matches))]
    )
    if !matches.isEmpty { throw ExitCode(1) }
  }

  private func text(_ errors: [PlatformFault]?, _ id: String) -> ShownText {
    switch errors?.count {
    case nil: "uploaded to flow \(id); the provider does not tell what it finds wrong"
    case 0: "uploaded to flow \(id); the platform finds nothing wrong"
    case let count?: "uploaded to flow \(id); the platform finds \(count == 1 ? "1 fault" : "\(count) faults")"
    }
  }
}

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publishes a draft: from then on it can be sent.",
    discussion: "Example: flowctl --env production publish welcome_flow"
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let account = session.account
    _ = try account.provider.publish("0")
    let id = try session.id(of: flow)
    if change.dryRun { return session.output.requests([try account.provider.publish(id).request]) }
    do throws(RemoteError) {
      try account.publish(id)
    } catch {
      throw refused(error, id, session)
    }
    session.output.result("flow \(id) is published", json: [.init("id", text: id), .init("status", text: "PUBLISHED")])
  }

  /// A refusal because of findings is another thing than one because of a state or a missing key.
  private func refused(_ error: RemoteError, _ id: String, _ session: Session) -> RemoteError {
    guard error.kind == .refused, let flow = try? session.account.flow(id), flow.status == .draft,
      let faults = flow.validationErrors, !faults.isEmpty
    else { return error }
    for fault in faults {
      let place = fault.places.first.flatMap { $0.line }.map { "line \($0): " } ?? ""
      session.output.progress("\(place)\(fault.message) [\(fault.code)]")
    }
    return RemoteError(
      .findings,
      error.message,
      platform: error.platform,
      advice: "fix the file, upload it with 'flowctl upload', then publish again"
    )
  }
}

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
    _ = try session.account.provider.deprecate("0")
    let id = try session.id(of: flow)
    if change.dryRun { return session.output.requests([try session.account.provider.deprecate(id).request]) }
    try session.account.deprecate(id)
    session.output.result(
      "flow \(id) is deprecated",
      json: [.init("id", text: id), .init("status", text: "DEPRECATED")]
    )
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
    _ = try session.account.provider.delete("0")
    let id = try session.id(of: flow)
    if change.dryRun { return session.output.requests([try session.account.provider.delete(id).request]) }
    try session.account.delete(id)
    session.output.result("flow \(id) is deleted", json: [.init("id", text: id)])
  }
}
