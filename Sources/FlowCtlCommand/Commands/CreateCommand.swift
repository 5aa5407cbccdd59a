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
    discussion: """
      Name and categories are needed unless the provider does without them, as Dreams does.

      Example: flowctl --env sandbox create welcome_flow --category SIGN_UP --file flows/welcome.json
      """
  )

  @Argument(help: "The name; unique on the account.")
  var name: String?

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
    _ = try CategoryArgument.texts(category)
    if file != nil, clone != nil { throw ValidationError("'--file' and '--clone' exclude each other.") }
    if publish, file == nil, clone == nil { throw ValidationError("'--publish' needs '--file' or '--clone'.") }
    if name?.isEmpty == true { throw ValidationError("The name is empty.") }
  }

  func run() throws {
    let session = try Session(options)
    let provider = session.account.provider
    try session.require(.create)
    if clone != nil { try session.require(.clone) }
    if provider.creation.needsNameAndCategory {
      if name == nil { throw ValidationError("The name is missing: how is the flow to be called?") }
      if category.isEmpty { throw ValidationError("'--category' is missing: give at least one.") }
    }
    let check = try file.map { try FileCheck(flow: $0, session) }
    try check?.requireSendable(session, to: "create \(title)")
    try create(check, session)
  }

  /// For people: `flow 'welcome'`.
  private var title: String { name.map { "flow '\($0)'" } ?? "a flow" }

  private func create(_ check: FileCheck?, _ session: Session) throws {
    let (account, provider) = (session.account, session.account.provider)
    let categories = try CategoryArgument.texts(category)
    let new = NewFlow(
      name: name,
      categories: categories,
      json: provider.creation.json ? check?.document.bytes : nil,
      endpointURI: endpointUri,
      cloneID: try clone.map { try session.id(of: $0) }
    )
    let rest = CreationRest(
      categories: categories.isEmpty ? nil : categories,
      json: check?.document.bytes,
      for: provider
    )
    if change.dryRun { return session.output.requests(try requests(new, rest, provider)) }
    // If the outcome is unclear, the lists before and after decide; a list that can't be read prevents nothing else.
    let known = provider.creation.needsNameAndCategory ? try account.flows() : (try? account.flows()) ?? []
    session.announce("create \(title)")
    let created = try account.create(new, known: known)
    let errors: [PlatformFault]
    do throws(RemoteError) {
      errors = try account.complete(created, rest) ?? created.validationErrors ?? []
    } catch {
      throw error.naming(flow: created.id, command: session.command)
        .noting("now: flow \(created.id) is created, as a draft, without what is said above")
    }
    try finish(session, created.id, errors, check)
  }

  private func finish(_ session: Session, _ id: String, _ errors: [PlatformFault], _ check: FileCheck?) throws {
    let matches = check.map { ValidationMatch.matches(errors, in: $0.document, findings: $0.findings) } ?? []
    let isPublished = publish && errors.isEmpty
    if isPublished {
      do throws(RemoteError) {
        try session.account.publish(id)
      } catch {
        throw session.explained(error, publishing: id, called: name ?? id)
      }
    }
    if session.output.format == .text, let file { session.output.validation(matches, path: file) }
    session.output.result(
      "flow \(id)\(name.map { " '\($0)'" } ?? "") is \(isPublished ? "published" : "a draft")",
      json: [
        .init("id", text: id), .init("name", text: name), .init("published", .bool(isPublished)),
        .init("validationErrors", Output.json(matches)),
      ]
    )
    let shown = Shell.quoted(name ?? id)
    guard errors.isEmpty else {
      let count = errors.count.counted("fault")
      throw RemoteError(
        .findings,
        "the platform found \(count) in the JSON; flow \(id) stays a draft",
        advice: "mend the file, then '\(session.command) upload \(shown) \(file.map(Shell.quoted) ?? "FILE")'"
      )
    }
    guard !isPublished else { return }
    let isEmpty = file == nil && clone == nil
    session.output.progress("next: \(session.command) \(isEmpty ? "upload \(shown) FILE" : "publish \(shown)")")
  }

  private func requests(
    _ new: NewFlow,
    _ rest: CreationRest,
    _ provider: any FlowRemote.Provider
  ) throws(RemoteError) -> [HTTPRequest] {
    var requests = [try provider.create(new).request]
    if let categories = rest.categories {
      requests.append(try provider.update("{id}", FlowChanges(categories: categories)).request)
    }
    if let json = rest.json { requests.append(try provider.upload("{id}", json: json).request) }
    if publish { requests.append(try provider.publish("{id}").request) }
    return requests
  }
}
