import ArgumentParser
import CommandSupport
import FlowMessages
import FlowModel
import FlowProject
import JSONText

struct MessageCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "Prints a message that opens a flow, ready to send.",
    discussion: """
      Fills the message from the flow's own examples; what only the sender knows stands there as a placeholder like \
      <PHONE_NUMBER>. The flow is named as the configuration maps it, else by its file name. What is printed passes \
      'flowjson check --flow FLOW'. A shape that can't carry what the flow needs is refused with exit status 1.

      Example: flowjson message flows/welcome.json --shape cloud --to 15550100002
      """
  )

  @Argument(help: "The flow: a file, or '-' for standard input.")
  var flow: String

  @Option(
    help: ArgumentHelp(
      "How to write the message: \(MessageMaker.Form.list).",
      discussion: "'template-button' is the button component alone, '1msg' the body of sendFlow.",
      valueName: "shape"
    )
  )
  var shape: String = MessageMaker.Form.cloud.rawValue

  @Option(help: ArgumentHelp("The screen to open the flow on. Default: its first entry screen.", valueName: "id"))
  var screen: String?

  @Option(help: ArgumentHelp("Who gets the message: country code and number.", valueName: "number"))
  var to: String?

  func validate() throws {
    _ = try form()
    _ = try recipient()
  }

  func run(_ console: Console) throws -> ExitStatus {
    let form = try form()
    let recipient = try recipient()
    let document = JSONDocument(parsing: try read(console))
    guard document.faults.isEmpty, document.root["screens"]?.kind == .array else {
      console.error("flowjson: \(flow): \(Self.fault(of: document))\n")
      return .failure
    }
    let maker = try maker(Flow(document), console)
    do throws(MessageMaker.Refusal) {
      let message = try maker.message(form, screen: screen, to: recipient)
      console.output(JSONPrinter(.pretty).print(message) + "\n")
      if recipient != nil, let note = Self.note(for: form) { console.error("flowjson: \(note)\n") }
      return .success
    } catch {
      return refuse(error, console)
    }
  }

  private func form() throws -> MessageMaker.Form {
    guard let form = MessageMaker.Form(rawValue: shape) else {
      throw ValidationError(
        "There is no shape '\(shape)'\(Suggestion.text(near: shape, in: MessageMaker.Form.allCases.map(\.rawValue))); "
          + "the shapes are \(MessageMaker.Form.list)."
      )
    }
    return form
  }

  /// The digits of `--to`.
  private func recipient() throws -> String? {
    guard let to else { return nil }
    let digits = to.filter { !"+ -()".contains($0) }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw ValidationError("'--to' takes a phone number with its country code, like 15550100002, not '\(to)'.")
    }
    return digits
  }

  /// A maker that calls the flow as the configuration does, else by its file name.
  private func maker(_ flow: Flow, _ console: Console) throws -> MessageMaker {
    guard self.flow != "-" else { return MessageMaker(flow, name: "<FLOW_NAME>") }
    let path = Path.normalized(Path.absolute(self.flow, in: console.workingFolder))
    var finder = ConfigurationFinder(.nearest, workingFolder: console.workingFolder)
    let configuration = try finder.configuration(for: Path.parent(path))
    guard let entry = configuration?.flows.first(where: { Path.normalized($0.file) == path }) else {
      return MessageMaker(flow, name: FlowSources.name(ofFile: path))
    }
    // Ids differ from account to account; only one that is the same everywhere can be meant.
    let ids = Set(entry.ids.map(\.id))
    return MessageMaker(flow, name: entry.name, id: ids.count == 1 ? ids.first : nil)
  }

  private func read(_ console: Console) throws -> [UInt8] {
    guard flow != "-" else { return try console.input(FileSystem.sizeLimit) }
    do throws(FileFailure) {
      return try FileSystem.read(Path.absolute(flow, in: console.workingFolder)).bytes
    } catch {
      throw FileFailure(flow, error.reason)
    }
  }

  private static func fault(of document: JSONDocument) -> String {
    guard let fault = document.faults.first else { return "no flow: it has no array 'screens'" }
    let position = LineTable(document.bytes).position(at: fault.range.lowerBound)
    return "broken JSON at \(position.line):\(position.column): \(fault.message)"
  }

  /// What `--to` can't do for a form.
  private static func note(for form: MessageMaker.Form) -> String? {
    switch form {
    case .jelou: "the recipient of a Jelou message stands in the address of the call, '/users/NUMBER/flow_message'"
    case .templateButton: "a button component has no recipient; it is sent inside a template message"
    case .cloud, .template, .oneMsg, .dreams: nil
    }
  }

  private func refuse(_ refusal: MessageMaker.Refusal, _ console: Console) -> ExitStatus {
    func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
    switch refusal {
    case .noScreen:
      console.error("flowjson: \(flow): the flow has no screen that a message could open\n")
      return .findings
    case .dataNotCarried(let form, let screen, let members):
      console.error(
        "flowjson: \(flow): screen '\(screen)' needs data, which the shape '\(form.rawValue)' can't carry: "
          + "\(list(members))\n"
      )
      return .findings
    case .unknownScreen(let id, let entries, let suggestion):
      let hint = suggestion.map { "did you mean '\($0)'?" } ?? "a message can open it on \(list(entries))"
      console.error("flowjson: \(flow): the flow has no screen '\(id)'; \(hint)\n")
      return .usage
    case .notAnEntry(let id, let entries):
      console.error(
        "flowjson: \(flow): a message can't open the flow on '\(id)', because other screens lead there; "
          + "it can on \(list(entries))\n"
      )
      return .usage
    }
  }
}

extension MessageMaker.Form {
  /// All forms for people: `cloud, template-button, …`.
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
