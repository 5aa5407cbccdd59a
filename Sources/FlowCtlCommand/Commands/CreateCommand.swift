import ArgumentParser
import CommandSupport
import FlowLanguage
import FlowProject
import FlowRemote
import FlowText
import JSONText

/// A category on the command line, checked to be one.
struct CategoryArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    text = argument
  }

  static func texts(_ arguments: [CategoryArgument]) throws -> [String] {
    try arguments.map { argument in
      let text = argument.text
      if FlowCategory.all.contains(text) { return text }
      let suggestion = Suggestion.text(near: text, in: FlowCategory.all)
      throw ValidationError(
        "There is no category '\(text)'\(suggestion) "
          + "The categories are \(FlowCategory.all.joined(separator: ", "))."
      )
    }
  }
}

struct CreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Creates a flow, a draft unless '--publish' is given.",
    discussion: "Example: flowctl --env sandbox create welcome_flow --category SIGN_UP --file flows/welcome.json"
  )

  @Argument(help: "The name; unique on the account.")
  var name: String

  @Option(help: ArgumentHelp("What the flow is for; repeatable.", valueName: "category"))
  var category: [CategoryArgument] = []

  @Option(
    help: ArgumentHelp("The Flow JSON; checked first.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var file: String?

  @Option(help: ArgumentHelp("The address of the server that answers data exchange.", valueName: "uri"))
  var endpointUri: String?

  @Option(help: ArgumentHelp("Copy the JSON of this flow.", valueName: "flow"))
  var clone: String?

  @Flag(help: "Publish it at once.")
  var publish = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if category.isEmpty { throw ValidationError("'--category' is missing: give at least one.") }
    _ = try CategoryArgument.texts(category)
    if file != nil, clone != nil { throw ValidationError("'--file' and '--clone' exclude each other.") }
    if publish, file == nil, clone == nil { throw ValidationError("'--publish' needs '--file' or '--clone'.") }
    if name.isEmpty { throw ValidationError("The name is empty.") }
  }

  func run() throws {
    let session = try Session(options)
    let categories = try CategoryArgument.texts(category)
    let check = try file.map { try FileCheck(flow: $0, session) }
    try check?.requireNoErrors(session, to: "create flow '\(name)'")
    let provider = session.account.provider
    var new = NewFlow(
      name: name,
      categories: categories,
      json: provider.creation.json ? check?.document.bytes : nil,
      endpointURI: endpointUri
    )
    _ = try provider.create(new)
    new.cloneID = try clone.map { try session.id(of: $0) }
    if change.dryRun { return session.output.requests(try requests(new, check, categories, provider)) }
    let created = try session.account.create(new, known: try session.account.flows())
    if !provider.creation.categories {
      try session.account.update(created.id, FlowChanges(categories: categories))
    }
    var errors = created.validationErrors ?? []
    if !provider.creation.json, let bytes = check?.document.bytes {
      errors = try session.account.upload(created.id, json: bytes) ?? []
    }
    try finish(session, created.id, errors, check)
  }

  private func finish(_ session: Session, _ id: String, _ errors: [PlatformFault], _ check: FileCheck?) throws {
    let matches = check.map { ValidationMatch.matches(errors, in: $0.document, findings: $0.findings) } ?? []
    let isPublished = publish && errors.isEmpty
    if isPublished { try session.account.publish(id) }
    if session.output.format == .text, let file { session.output.validation(matches, path: file) }
    session.output.result(
      "flow \(id) '\(name)' is \(isPublished ? "published" : "a draft")",
      json: [
        .init("id", text: id), .init("name", text: name), .init("published", .bool(isPublished)),
        .init("validationErrors", Output.json(matches)),
      ]
    )
    guard errors.isEmpty else {
      throw RemoteError(
        .findings,
        "the platform found \(errors.count) faults in the JSON; flow \(id) stays a draft",
        advice: "fix the file, then 'flowctl upload \(name) \(file ?? "FILE")'"
      )
    }
  }

  private func requests(
    _ new: NewFlow,
    _ check: FileCheck?,
    _ categories: [String],
    _ provider: any FlowRemote.Provider
  ) throws(RemoteError) -> [HTTPRequest] {
    var requests = [try provider.create(new).request]
    if !provider.creation.categories {
      requests.append(try provider.update("{id}", FlowChanges(categories: categories)).request)
    }
    if !provider.creation.json, let bytes = check?.document.bytes {
      requests.append(try provider.upload("{id}", json: bytes).request)
    }
    if publish { requests.append(try provider.publish("{id}").request) }
    return requests
  }
}
