import CommandSupport
import FlowFiles
import FlowLanguage
import FlowMessages
import FlowModel
import FlowPreview
import FlowProject
import FlowRules
import FlowRun
import JSONText

/// Makes the page that a command line asks for, once or whenever its files change.
struct PreviewWriter {
  private let command: PreviewCommand
  private let console: Console
  /// Absolute; nil for standard output.
  let path: Path?
  /// What the files held when the page was made.
  private var seen: [[UInt8]?] = []

  /// What was asked for does not fit the flow.
  struct Refused: PlainFailure {
    let lines: [String]
    var exitStatus: ExitStatus { .usage }
  }

  init(command: PreviewCommand, _ console: Console) {
    self.command = command
    self.console = console
    if let output = command.output {
      path = output == "-" ? nil : Path(output).absolute(in: console.workingFolder)
    } else if command.open {
      let folder = Path(console.environment("TMPDIR") ?? "/tmp").absolute(in: console.workingFolder)
      let stem = command.flow == "-" ? "stdin" : Path(command.flow).stem
      path = folder.joined(Path(bytes: Array("flowjson-preview-".utf8) + stem.bytes + Array(".html".utf8)))
    } else {
      path = nil
    }
  }

  /// Writes the page to its file.
  mutating func write() throws {
    seen = contents()
    guard let path else { return }
    if let output = command.output { return try console.write(try page(), to: Path(output)) }
    // A folder for temporary files belongs to everybody.
    try FileReplacer.write(try page(), to: path, isPrivate: true, followingLinks: false)
  }

  /// Writes the page if a file that it is made of is no longer the same; whether it did.
  mutating func writeIfChanged() throws -> Bool {
    guard contents() != seen else { return false }
    try write()
    return true
  }

  private func contents() -> [[UInt8]?] {
    [command.flow, command.message, command.data].compactMap { $0 }.filter { $0 != "-" }.map { path in
      try? FileSystem.read(Path(path).absolute(in: console.workingFolder)).bytes
    }
  }

  // MARK: The page

  func page() throws -> [UInt8] {
    let flow = try FlowFile.read(Path(command.flow), console)
    let program = FlowProgram(flow)
    var options = PreviewPage.Options()
    options.isWatched = command.watch
    try readLaunch(program, &options)
    if let id = command.screen { options.screen = try screen(JSONName(id), program) }
    let title = command.flow == "-" ? "<stdin>" : Path(command.flow).shown
    let page = PreviewPage(program, title: title, findings: findings(of: flow), options: options)
    return command.isStatic ? page.writeStatic() : page.write()
  }

  private func screen(_ id: JSONName, _ program: FlowProgram) throws(Refused) -> Int {
    if let position = program.position(of: id) { return position }
    let ids = program.screens.compactMap(\.screen.id)
    throw Refused(lines: ["the flow has no screen '\(id)'\(Suggestion.text(near: id.text, in: ids.map(\.text)))"])
  }

  private func findings(of flow: Flow) -> [PreviewPage.Finding] {
    let found = FlowChecker.check(flow.document, options: CheckOptions(today: console.today))
    return PreviewPage.findings(found, in: flow.document)
  }

  // MARK: What opens the flow

  private func readLaunch(_ program: FlowProgram, _ options: inout PreviewPage.Options) throws {
    if let data = command.data { options.data = try members(of: try document(data).root, data) }
    guard let message = command.message else { return }
    guard let launch = MessageFile(try document(message))?.messages.first?.launches.first else {
      throw FileFailure(message, "is not a message that opens a flow")
    }
    if let id = launch.screen?.name { options.screen = try screen(id, program) }
    guard let node = launch.data else { return }
    // The data of a message may stand there as text.
    let root = node.string.map { JSONDocument(parsing: $0).root } ?? node
    options.data = try members(of: root, message)
  }

  private func members(of node: JSONNode, _ path: String) throws -> [JSONValue.Member] {
    guard node.kind == .object else {
      throw Refused(lines: ["\(path): the data of a screen is an object, not \(node.kind.description)"])
    }
    return JSONValue(node).members ?? []
  }

  private func document(_ path: String) throws -> JSONDocument {
    let document: JSONDocument
    if path == "-" {
      document = JSONDocument(parsing: try console.input(FileSystem.sizeLimit))
    } else {
      do throws(FileFailure) {
        document = JSONDocument(parsing: try FileSystem.read(Path(path).absolute(in: console.workingFolder)).bytes)
      } catch {
        throw FileFailure(path, error.reason)
      }
    }
    if let fault = document.faults.first {
      let position = LineTable(document.bytes).position(at: fault.range.lowerBound)
      throw FileFailure("\(path):\(position.line):\(position.column)", fault.message)
    }
    return document
  }
}
