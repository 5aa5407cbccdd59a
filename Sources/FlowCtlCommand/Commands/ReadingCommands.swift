import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the flows of the account.",
    discussion: "Example: flowctl --env production list --format json"
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let flows = try session.account.flows()
    session.announceChosen()
    session.output.result(
      lines: lines(flows),
      json: session.targetMembers + [.init("flows", .array(flows.map(\.source)))]
    )
  }

  private func lines(_ flows: [RemoteFlow]) -> [ShownText] {
    if flows.isEmpty { return ["the account has no flows"] }
    let rows = flows.map { (id: ShownText($0.id), status: ShownText($0.status.rawValue), flow: $0) }
    let (idWidth, statusWidth) = (rows.map(\.id.columns).max() ?? 0, rows.map(\.status.columns).max() ?? 0)
    return rows.map { row -> ShownText in
      let faults = row.flow.validationErrors.map(\.count) ?? 0
      let note: ShownText = faults > 0 ? "  (\(faults) validation errors)" : ""
      return "\(row.id.padded(to: idWidth))  \(row.status.padded(to: statusWidth))  \(row.flow.name)\(note)"
    }
  }
}

struct GetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get",
    abstract: "Shows what the account knows about a flow.",
    discussion: "Example: flowctl --env production get welcome_flow"
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try session.require(.read)
    let found = try session.account.flow(try session.id(of: flow))
    session.output.result(lines: lines(found.source), json: [.init("flow", found.source)])
  }

  private func lines(_ value: JSONValue) -> [ShownText] {
    value.members.map { member -> ShownText in
      "\(member.key): \(member.value.text ?? JSONPrinter().print(member.value))"
    }
  }
}

struct DownloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "download",
    abstract: "Gets the Flow JSON that the account has.",
    discussion: "Example: flowctl --env production download welcome_flow -o flows/welcome.json"
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try session.require(.download)
    let id = try session.id(of: flow)
    guard let bytes = try session.account.json(of: id) else {
      throw RemoteError(.refused, "flow '\(flow)' has no JSON: nothing was uploaded yet")
    }
    guard let output else {
      let text = String(decoding: bytes, as: UTF8.self)
      session.console.output(.file(Array(session.output.redactor.redact(text).utf8)))
      return
    }
    try session.console.write(bytes, to: Path(output))
    session.output.result(
      "\(bytes.count.counted("byte")) written to \(output)",
      json: [
        .init("id", text: id), .init("file", text: output), .init("bytes", number: bytes.count),
      ]
    )
  }
}

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Gets a link under which anybody can try the flow.",
    discussion: "Example: flowctl --env production preview welcome_flow"
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @Flag(help: "Make a new link; the old one leads nowhere from then on.")
  var invalidate = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let provider = session.account.provider
    // Asked before anything is read: a provider without previews gets no request at all.
    try session.require(.preview)
    if invalidate { try session.require(.renewPreview) }
    let call = try provider.preview(try session.id(of: flow), invalidate: invalidate)
    let preview = try session.account.client.perform(call)
    let link = preview["preview_url"]?.text ?? preview["previewUrl"]?.text ?? JSONPrinter().print(preview)
    let end: ShownText = preview["expires_at"]?.text.map { "\nexpires \($0)" } ?? ""
    session.output.result("\(link)\(end)", json: [.init("preview", preview)])
  }
}
