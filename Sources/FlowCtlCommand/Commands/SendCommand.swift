import ArgumentParser
import FlowFiles
import FlowProject
import FlowMessages
import FlowRemote
import FlowText
import JSONText

struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Checks a message against the flow that it launches, then sends it, once.",
    discussion: """
      The message is brought into the shape of the environment's provider, with the ids that the configuration has for \
      the environment. A message with placeholders that are not filled in is refused. The definition of a template is \
      created instead of sent.

      Example: flowctl --env sandbox send messages/welcome.json --to 15550100002
      """
  )

  @Argument(help: "A file with one message, or '-' for standard input.", completion: .file(extensions: ["json"]))
  var message: String

  @Option(
    help: ArgumentHelp(
      "The recipient, a number or a business-scoped user id; takes the place of the message's own.",
      valueName: "number"
    )
  )
  var to: String?

  @Option(
    help: ArgumentHelp(
      "What Jelou's call has as 'type' in its address; default: that of the request file.",
      valueName: "type"
    )
  )
  var jelouType: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard let to, MessageDraft.recipient(to) == nil else { return }
    throw ValidationError(
      "'--to' takes a phone number with its country code, 5 to 20 digits, or a business-scoped user id like "
        + "US.13491208655302741918, not '\(to)'."
    )
  }

  func run() throws {
    let session = try Session(options)
    if jelouType != nil, session.environment.provider != .jelou {
      throw ValidationError("'--jelou-type' is for environments of provider 'jelou' only.")
    }
    let file = try OutgoingFile(message, session)
    var draft = try file.checkedDraft(session, recipient: to.flatMap(MessageDraft.recipient))
    draft.jelouType = jelouType
    let outgoing = try Marketing.routed(try session.account.provider.outgoing(draft), session)
    if change.dryRun { return session.output.requests([try session.account.provider.send(outgoing).request]) }
    session.announce("send '\(message)'")
    let answer = try session.account.send(outgoing)
    let id = answer["messages"]?.elements.first?["id"]?.text ?? answer["id"]?.text
    let done: ShownText = outgoing.kind == .definition ? "the template is created" : "the message is sent"
    session.output.result(
      id.map { "\(done): \($0)" } ?? done,
      json: [.init("id", text: id), .init("answer", answer)]
    )
  }
}

/// Marketing templates have an endpoint of their own, which the configuration asks for.
enum Marketing {
  /// The message with its endpoint; a template's category is what the account says.
  static func routed(_ message: OutgoingMessage, _ session: Session) throws(RemoteError) -> OutgoingMessage {
    guard session.environment.marketingMessages, message.kind == .template,
      let name = message.body["template"]?["name"]?.text
    else { return message }
    let templates = try session.account.templates(named: name)
    guard templates.contains(where: { $0.category == "MARKETING" }) else { return message }
    var routed = message
    routed.kind = .marketing
    return routed
  }
}
