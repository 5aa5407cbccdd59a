import ArgumentParser
import FlowFiles
import FlowProject
import FlowMessages
import FlowModel
import FlowRemote
import FlowReports
import FlowRules
import FlowText
import JSONText

struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Checks a message against the flow that it launches, then sends it, once.",
    discussion: """
      The message is brought into the shape of the environment's provider. The definition of a template is created \
      instead of sent.

      Example: flowctl --env sandbox send messages/welcome.json --to 15550100002
      """
  )

  @Argument(help: "A file with one message, or '-' for standard input.", completion: .file(extensions: ["json"]))
  var message: String

  @Option(help: ArgumentHelp("The recipient; takes the place of the message's own.", valueName: "number"))
  var to: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard let to, Self.digits(to) == nil else { return }
    throw ValidationError("'--to' takes a phone number with country code, 5 to 20 digits, not '\(to)'.")
  }

  private static func digits(_ text: String) -> String? {
    let digits = String((text.first == "+" ? text.dropFirst() : text[...]).filter { $0 != " " && $0 != "-" })
    return digits.utf8.allSatisfy { (48...57).contains($0) } && (5...20).contains(digits.count) ? digits : nil
  }

  func run() throws {
    let session = try Session(options)
    // A provider without the call says so before the file is looked at.
    let message = try read(session)
    try check(message, session)
    let outgoing = try MessageShaping.shape(
      message,
      for: session.account.provider,
      recipient: to.flatMap(Self.digits)
    )
    let call = try session.account.provider.send(outgoing)
    if change.dryRun { return session.output.requests([call.request]) }
    let answer = try session.account.send(outgoing)
    let id = answer["messages"]?.elements.first?["id"]?.text ?? answer["id"]?.text
    let done: ShownText = outgoing.kind == .definition ? "the template is created" : "the message is sent"
    session.output.result(
      id.map { "\(done): \($0)" } ?? done,
      json: [.init("id", text: id), .init("answer", answer)]
    )
  }

  private func read(_ session: Session) throws -> Message {
    let bytes =
      message == "-"
      ? try session.console.input(FileSystem.sizeLimit)
      : try FileSystem.read(Path.absolute(message, in: session.console.workingFolder)).bytes
    let document = JSONDocument(parsing: bytes)
    if let fault = document.faults.first {
      let place = LineTable(bytes).position(at: fault.range.lowerBound)
      throw RemoteError(.findings, "\(message):\(place.line):\(place.column): \(fault.message); nothing was sent")
    }
    guard let messages = MessageFile(document)?.messages, let first = messages.first else {
      throw RemoteError(.findings, "'\(message)' is not a message that launches a flow; nothing was sent")
    }
    guard messages.count == 1 else {
      throw RemoteError(.usage, "'\(message)' holds \(messages.count) messages: give one at a time; nothing was sent")
    }
    return first
  }

  /// Checks the message, and refuses to send one with errors.
  private func check(_ message: Message, _ session: Session) throws {
    let source = MessageFlows(session: session)
    let document = message.node.document
    let findings = MessageRules.check(message, options: CheckOptions(today: session.console.today)) { launch in
      source.flow(launch)
    }
    let lines = LineTable(document.bytes)
    let errors = findings.filter { $0.severity == .error }
    let shown = findings.filter { $0.severity != .info }
    if !shown.isEmpty {
      let file = CheckedFile(
        path: self.message,
        kind: .message,
        findings: shown.map { ReportedFinding($0, place: "", in: lines, bytes: document.bytes) }
      )
      let text = TextReport(isQuiet: true, columns: session.console.columns)
      session.output.progress(text.shown(Report(files: [file], skipped: 0)))
    }
    guard errors.isEmpty else {
      throw RemoteError(
        .findings,
        "did not send '\(self.message)': the check found \(errors.count) \(errors.count == 1 ? "error" : "errors")"
      )
    }
  }
}

/// Finds the flow that a message opens: the file that the configuration names, else what the account has.
struct MessageFlows {
  let session: Session

  func flow(_ launch: Launch) -> ResolvedFlow? {
    guard let reference = launch.reference?.text else { return nil }
    if let entry = session.configuration?.flows.first(where: { $0.isCalled(reference) }),
      let bytes = try? FileSystem.read(entry.file).bytes
    {
      let path = session.shown(entry.file)
      return ResolvedFlow(Flow(JSONDocument(parsing: bytes)), path: path, reason: "the configuration maps it")
    }
    // What cannot be read is judged by the platform when the message is sent.
    let account = session.account
    let flows = try? account.flows()
    guard let flow = flows?.first(where: { $0.id == reference || $0.name == reference }),
      let bytes = try? account.json(of: flow.id)
    else { return nil }
    return ResolvedFlow(
      Flow(JSONDocument(parsing: bytes)),
      path: "flow \(flow.id) of environment '\(session.environment.name)'",
      reason: "the account has it"
    )
  }
}
