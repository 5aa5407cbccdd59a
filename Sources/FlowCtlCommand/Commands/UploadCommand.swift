import ArgumentParser
import FlowLanguage
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct UploadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upload",
    abstract: "Checks a Flow JSON, uploads it, and shows what the platform finds wrong in it.",
    discussion: """
      A file with errors is not sent, unless '--allow-errors' asks for the platform's own opinion. A published flow \
      goes back to draft with it; what that breaks is told, and not done without '--allow-breaking'.

      Example: flowctl --env production upload welcome_flow flows/welcome.json
      """
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @Argument(help: "The Flow JSON.", completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Upload a file that has errors: the platform keeps it as a draft.")
  var allowErrors = false

  @Flag(help: "Do it although it breaks something that is live.")
  var allowBreaking = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try session.require(.upload)
    let check = try FileCheck(flow: file, session)
    if allowErrors { check.show(session) } else { try check.requireSendable(session, to: "upload '\(file)'") }
    try session.about(flow) { try upload(check, session) }
  }

  private func upload(_ check: FileCheck, _ session: Session) throws {
    let (provider, bytes) = (session.account.provider, check.document.bytes)
    let id = try session.id(of: flow)
    if change.dryRun { return session.output.requests([try provider.upload(id, json: bytes).request]) }
    let edit = try LiveEdit(of: id, document: check.document, session.account)
    try edit?.require(allowBreaking: allowBreaking, session)
    session.announce("upload '\(file)' to flow '\(flow)'")
    let errors = try session.account.upload(id, json: bytes)
    let matches = ValidationMatch.matches(errors ?? [], in: check.document, findings: check.findings)
    if session.output.format == .text { session.output.validation(matches, path: file) }
    session.output.result(
      text(errors, id),
      json: [.init("id", text: id), .init("validationErrors", Output.json(matches))]
    )
    edit?.tellAfterwards(flow, session)
    if !matches.isEmpty { throw ExitCode(1) }
    if edit == nil { session.output.progress("next: \(session.command) publish \(Shell.quoted(flow))") }
  }

  private func text(_ errors: [PlatformFault]?, _ id: String) -> ShownText {
    switch errors?.count {
    case nil: "uploaded to flow \(id); the provider does not tell what it finds wrong"
    case 0: "uploaded to flow \(id); the platform finds nothing wrong"
    case let count?: "uploaded to flow \(id); the platform finds \(count.counted("fault"))"
    }
  }
}
