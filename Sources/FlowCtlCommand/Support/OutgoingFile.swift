import FlowLanguage
import FlowMessages
import FlowModel
import FlowFiles
import FlowProject
import FlowRemote
import FlowReports
import FlowRules
import FlowText
import JSONText

/// A file with a message or a template that is to be sent.
struct OutgoingFile {
  /// As it was given.
  let path: String
  let message: Message
  /// What the files of the project define.
  private let templates: TemplateSources

  /// Reads the only message of a file, or of standard input for `-`.
  init(_ path: String, _ session: Session) throws {
    let bytes =
      path == "-"
      ? try session.console.input(FileSystem.sizeLimit)
      : try FileSystem.read(Path(path).absolute(in: session.console.workingFolder)).bytes
    let document = JSONDocument(parsing: bytes)
    if let fault = document.faults.first {
      let place = LineTable(bytes).position(at: fault.range.lowerBound)
      throw RemoteError(.findings, "\(path):\(place.line):\(place.column): \(fault.message); nothing was sent")
    }
    templates = Self.templates(usedBy: document, session)
    guard let file = MessageFile(document, templates: templates.catalog), let first = file.messages.first else {
      throw RemoteError(.findings, "'\(path)' is not a message that launches a flow; nothing was sent")
    }
    guard file.messages.count == 1 else {
      throw RemoteError(.usage, "'\(path)' holds \(file.messages.count) messages: give one at a time; nothing was sent")
    }
    self.path = path
    message = first
  }

  /// The definitions of templates in the files of the project; none for a message that uses no template.
  private static func templates(usedBy document: JSONDocument, _ session: Session) -> TemplateSources {
    guard let configuration = session.configuration,
      !MessageFile.templatesUsed(in: document, isLines: false).isEmpty
    else { return TemplateSources() }
    return TemplateSources(in: configuration, workingFolder: session.console.workingFolder)
  }

  /// The message, checked against its flow, with all that is known about it.
  func checkedDraft(_ session: Session, recipient: Recipient? = nil) throws -> MessageDraft {
    try requireFilledIn(isReaddressed: recipient != nil)
    let flows = MessageFlows(session: session)
    var resolved: [ResolvedFlow?] = []
    try check(session) { launch in
      let flow = flows.flow(launch)
      resolved.append(flow)
      return flow
    }
    var draft = MessageDraft(message)
    draft.recipient = recipient
    if let flow = resolved.first??.flow, flow.entryScreens.count == 1, let position = flow.entryScreens.first {
      draft.entryScreen = flow.screens.indices.contains(position) ? flow.screens[position].id?.text : nil
    }
    if let launch = message.launches.first { try flows.identify(launch, &draft) }
    return draft
  }

  /// A placeholder is an unknown value for the check; for the customer it would be the text itself.
  private func requireFilledIn(isReaddressed: Bool) throws(RemoteError) {
    let found = UnfilledPlaceholder.all(in: message, isReaddressed: isReaddressed)
    guard !found.isEmpty else { return }
    let lines = LineTable(message.node.document.bytes)
    let notes = found.prefix(8).map { placeholder in
      let place = lines.position(at: placeholder.offset)
      return "\(path):\(place.line):\(place.column): '\(placeholder.text)'"
    }
    let count = found.count == 1 ? "a placeholder is" : "\(found.count) placeholders are"
    throw RemoteError(
      .findings,
      "did not send '\(path)': \(count) not filled in; nothing was sent",
      notes: notes,
      advice: "write what the recipient is to read there"
    )
  }

  /// Checks the message, and refuses to send one with errors.
  private func check(_ session: Session, _ flow: (Launch) -> ResolvedFlow?) throws(RemoteError) {
    let document = message.node.document
    let options = CheckOptions(today: session.console.today)
    let findings = MessageRules.check(message, options: options, templates: templates.catalog, flow: flow)
    let lines = LineTable(document.bytes)
    let errors = findings.filter { $0.severity == .error }
    let shown = findings.filter { $0.severity != .info }
    if !shown.isEmpty {
      let file = CheckedFile(
        path: path,
        kind: .message,
        findings: shown.map {
          ReportedFinding($0, place: "", in: lines, bytes: document.bytes, other: templates.text)
        }
      )
      let text = TextReport(isQuiet: true, columns: session.console.columns)
      session.output.progress(text.shown(Report(files: [file], skipped: 0)))
    }
    guard errors.isEmpty else {
      throw RemoteError(
        .findings,
        "did not send '\(path)': the check found \(errors.count.counted("error"))"
          + "; nothing was sent"
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
    guard account.provider.can(.list), account.provider.can(.download) else { return nil }
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

  /// Finds what the flow is called on the environment's account, for providers that take only the id or only the name.
  func identify(_ launch: Launch, _ draft: inout MessageDraft) throws(RemoteError) {
    guard let reference = launch.reference, let text = reference.text else { return }
    // Providers without user ids refuse them; nothing is read for that.
    let naming = session.environment.provider.shape.flowNaming
    if !session.environment.provider.shape.takesUserIDs, case .userID? = draft.recipient { return }
    let entry = session.configuration?.flows.first { $0.isCalled(text) }
    let id = entry?.ids.first { $0.environment == session.environment.name }?.id
    switch naming {
    // The names of its own console stand where others have ids.
    case .ownName: if reference.kind == .id || id != nil { draft.flowName = id ?? entry?.name }
    case .id:
      draft.flowID = id
      if id == nil, reference.kind != .id, draft.message.shape != .templateDefinition {
        draft.flowID = try session.account.flows().first { $0.name == text }?.id
      }
    case .idOrName: break
    }
  }
}
