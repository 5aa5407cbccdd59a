import ArgumentParser
import FlowLanguage
import FlowMessages
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct CreateTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create-template",
    abstract: "Checks the definition of a template against its flow, then creates it.",
    discussion: """
      'flowjson message FLOW --shape template-definition' makes a definition to begin with.

      Example: flowctl --env production create-template messages/welcome-template.json
      """
  )

  @Argument(
    help: "A file with the definition of a template that has a flow button, or '-' for standard input.",
    completion: .file(extensions: ["json"])
  )
  var file: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try session.require(.createTemplate)
    let definition = try OutgoingFile(file, session)
    guard definition.message.shape == .templateDefinition, definition.message.node["components"] != nil else {
      throw RemoteError(
        .findings,
        "'\(file)' is \(definition.message.shape.description), not the whole definition of a template; nothing was sent",
        advice: "a definition has 'name', 'language', 'category' and 'components' with a button of type FLOW"
      )
    }
    let outgoing = try session.account.provider.outgoing(try definition.checkedDraft(session))
    if change.dryRun { return session.output.requests([try session.account.provider.send(outgoing).request]) }
    let name = outgoing.body["name"]?.text ?? ""
    session.announce("create template '\(name)'")
    let answer = try session.account.send(outgoing)
    let (id, status) = (answer["id"]?.text, answer["status"]?.text)
    session.output.result(
      "template '\(name)' is created\(id.map { ": \($0)" } ?? "")\(status.map { ", \($0.lowercased())" } ?? "")",
      json: [
        .init("id", text: id), .init("name", text: name), .init("status", text: status), .init("answer", answer),
      ]
    )
    if session.account.provider.can(.listTemplates) {
      session.output.progress("next: \(session.command) templates \(Shell.quoted(name)) --wait")
    }
  }
}

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Lists the message templates that have a flow button, with their approval.",
    discussion: """
      With '--wait' the exit status is 1 when a template is rejected.

      Example: flowctl --env production templates welcome_template --wait
      """
  )

  @Argument(help: "The name of a template; all of them without a name.")
  var name: String?

  @Flag(help: "Wait until all of them are decided.")
  var wait = false

  @OptionGroup var options: GlobalOptions

  /// The longest wait between two looks, in seconds.
  private static let longestPause = 60

  func run() throws {
    let session = try Session(options)
    try session.require(.listTemplates)
    var templates = try list(session)
    session.announceChosen()
    var pause = 5
    while wait, templates.contains(where: \.isPending) {
      let names = templates.filter(\.isPending).map(\.name).quoted
      session.output.progress("not decided yet: \(names); looking again in \(pause) seconds")
      session.world.effects.sleep(.seconds(pause))
      pause = min(pause * 2, Self.longestPause)
      templates = try list(session)
    }
    session.output.result(lines: lines(templates), json: json(templates, session))
    if wait, templates.contains(where: \.isRejected) { throw ExitCode(1) }
  }

  private func list(_ session: Session) throws(RemoteError) -> [RemoteTemplate] {
    let templates = try session.account.templates(named: name).filter { !$0.flows.isEmpty }
    if let name, templates.isEmpty {
      throw RemoteError(
        .refused,
        "the account has no template '\(name)' with a flow button",
        advice: "'\(session.command) templates' shows those that it has"
      )
    }
    return templates
  }

  private func lines(_ templates: [RemoteTemplate]) -> [ShownText] {
    if templates.isEmpty { return ["the account has no templates with a flow button"] }
    return templates.map { template in
      let reason = template.source["rejected_reason"]?.text.flatMap { $0 == "NONE" ? nil : " (\($0))" } ?? ""
      return "\(template.status)\(reason)  \(template.name)  \(template.language)  \(template.category)  "
        + "opens \(template.flows.joined(separator: ", "))"
    }
  }

  private func json(_ templates: [RemoteTemplate], _ session: Session) -> [JSONValue.Member] {
    session.targetMembers + [
      .init(
        "templates",
        .array(
          templates.map { template in
            .object([
              .init("id", text: template.id), .init("name", text: template.name),
              .init("language", text: template.language), .init("status", text: template.status),
              .init("category", text: template.category), .init("flows", texts: template.flows),
            ])
          }
        )
      )
    ]
  }
}
