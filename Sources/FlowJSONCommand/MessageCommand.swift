import ArgumentParser
import CommandSupport
import FlowFiles
import FlowMessages
import FlowModel
import FlowProject
import FlowRules
import FlowText
import JSONText

struct MessageCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "Prints a message that opens a flow, ready to send.",
    discussion: """
      Fills the message from the flow's own examples; what only the sender knows stands there as a placeholder like \
      <PHONE_NUMBER>. The flow is named as the configuration maps it, else by its file name; with '--env' by the id \
      that the configuration has for that environment. What is printed passes 'flowjson check --flow FLOW'. A shape \
      that can't carry what the flow needs is refused with exit status 1.

      Example: flowjson message flows/welcome.json --env production --to 15550100002
      """
  )

  @Argument(help: "The flow: a file, or '-' for standard input.")
  var flow: String

  @Option(
    help: ArgumentHelp(
      "How to write the message: \(MessageShape.list).",
      discussion: """
        'template' is the message that sends a template, 'template-button' its button component alone, \
        'template-definition' what the template is created from; '1msg' is the body of sendFlow.
        """,
      valueName: "shape"
    )
  )
  var shape: String = MessageShape.cloud.name

  @Option(
    help: ArgumentHelp("The environment whose ids are written, as the configuration has them.", valueName: "name")
  )
  var env: String?

  @Option(help: ArgumentHelp("The screen to open the flow on. Default: its first entry screen.", valueName: "id"))
  var screen: String?

  @Option(
    help: ArgumentHelp(
      "Who gets the message: country code and number, or a business-scoped user id.",
      valueName: "number"
    )
  )
  var to: String?

  func validate() throws {
    _ = try messageShape()
    _ = try recipient()
  }

  func run(_ console: Console) throws -> ExitStatus {
    let message = try messageShape()
    let recipient = try recipient()
    let document = JSONDocument(parsing: try read(console))
    guard document.faults.isEmpty, document.root["screens"]?.kind == .array else {
      console.error("flowjson: \(flow): \(Self.fault(of: document))\n")
      return .failure
    }
    let maker = try maker(Flow(document), console)
    do throws(MessageMaker.Refusal) {
      let value = try maker.message(message, screen: screen, to: recipient)
      console.output(.json(JSONPrinter(.pretty).print(value) + "\n"))
      if recipient != nil, let note = message.recipientNote { console.error("flowjson: \(note)\n") }
      return .success
    } catch {
      return refuse(error, console)
    }
  }

  private func messageShape() throws -> MessageShape {
    guard let message = MessageShape(named: shape), MessageShape.writable.contains(message) else {
      throw ValidationError(
        "There is no shape '\(shape)'\(Suggestion.text(near: shape, in: MessageShape.writable.map(\.name))); "
          + "the shapes are \(MessageShape.list)."
      )
    }
    return message
  }

  private func recipient() throws -> Recipient? {
    guard let to else { return nil }
    guard let recipient = Recipient(to) else {
      throw ValidationError(
        "'--to' takes a phone number with its country code, like 15550100002, or a user id, like "
          + "US.13491208655302741918, not '\(to)'."
      )
    }
    return recipient
  }

  /// A maker that calls the flow as the configuration does, else by its file name.
  private func maker(_ flow: Flow, _ console: Console) throws -> MessageMaker {
    let isInput = self.flow == "-"
    if isInput, env == nil { return MessageMaker(flow, name: Self.unknownName) }
    let path = Path(self.flow).absolute(in: console.workingFolder)
    var finder = ConfigurationFinder(.nearest, workingFolder: console.workingFolder)
    let configuration = try finder.configuration(for: isInput ? console.workingFolder : path.parent)
    let environment = try env.map { try self.environment($0, in: configuration) }
    let entry = isInput ? nil : configuration?.flows.first { $0.file.normalized == path }
    let name = entry?.name ?? (isInput ? Self.unknownName : FlowSources.name(ofFile: path.text))
    guard let environment else {
      // Ids differ from account to account; only one that is the same everywhere can be meant.
      let ids = Set(entry?.ids.map(\.id) ?? [])
      return MessageMaker(flow, name: name, id: ids.count == 1 ? ids.first : nil)
    }
    guard let id = entry?.ids.first(where: { $0.environment == environment.name })?.id else {
      console.error("flowjson: the configuration has no id of '\(name)' in the environment '\(environment.name)'\n")
      return MessageMaker(flow, name: name)
    }
    let isOwnName = environment.provider.shape.flowNaming == .ownName
    return MessageMaker(flow, name: isOwnName ? id : name, id: id, by: .id)
  }

  private static let unknownName = "<FLOW_NAME>"

  private func environment(_ name: String, in configuration: Configuration?) throws -> Environment {
    let known = configuration?.environments.map(\.name) ?? []
    if let environment = configuration?.environment(named: name) { return environment }
    guard name != Environment.sandbox.name else { return .sandbox }
    let hint = Suggestion.text(near: name, in: known + [Environment.sandbox.name])
    throw ValidationError("The configuration has no environment '\(name)'\(hint)")
  }

  private func read(_ console: Console) throws -> [UInt8] {
    guard flow != "-" else { return try console.input(FileSystem.sizeLimit) }
    do throws(FileFailure) {
      return try FileSystem.read(Path(flow).absolute(in: console.workingFolder)).bytes
    } catch {
      throw FileFailure(flow, error.reason)
    }
  }

  private static func fault(of document: JSONDocument) -> String {
    guard let fault = document.faults.first else { return "no flow: it has no array 'screens'" }
    let position = LineTable(document.bytes).position(at: fault.range.lowerBound)
    return "broken JSON at \(position.line):\(position.column): \(fault.message)"
  }

  private func refuse(_ refusal: MessageMaker.Refusal, _ console: Console) -> ExitStatus {
    switch refusal {
    case .noNamedEntry:
      console.error("flowjson: \(flow): \(refusal.sentence); 'flowjson check' shows where\n")
    case .recipientNotCarried:
      console.error("flowjson: \(refusal.sentence); give a phone number with '--to'\n")
    case .noScreen, .dataNotCarried, .notCarried, .unknownScreen, .notAnEntry:
      console.error("flowjson: \(flow): \(refusal.sentence)\n")
    }
    switch refusal {
    case .unknownScreen, .notAnEntry: return .usage
    case .noScreen, .noNamedEntry, .dataNotCarried, .notCarried, .recipientNotCarried: return .findings
    }
  }
}

extension MessageShape {
  /// All shapes that are made, for people: `cloud, template-button, …`.
  fileprivate static var list: String { writable.map(\.name).joined(separator: ", ") }
}
