package import FlowFiles
package import FlowMessages
package import FlowModel
package import FlowReports
package import FlowRun
import JSONText

/// Plays scripts that lie in files, against the flows beside them.
package struct SimulationRun {
  private let workingFolder: Path
  private let untouched: Untouched?
  private let endpoint: LiveEndpoint?
  private var programs: [Path: FlowProgram] = [:]
  private var coverage: [(path: Path, program: FlowProgram, flow: SimulatedFlow, reached: Coverage)] = []
  private var explored: [ReachedFlow] = []
  private var played: [PlayedScript] = []

  /// A file that is not a script, or a script that says something wrong.
  package struct Misuse: Error, Sendable {
    /// A line each.
    package let lines: [String]
  }

  /// Scripts are played with their own answers, or with those of an endpoint.
  package init(workingFolder: Path, untouched: Untouched?, endpoint: LiveEndpoint? = nil) {
    self.endpoint = endpoint
    self.workingFolder = workingFolder
    self.untouched = untouched
  }

  /// What came of all scripts that were played.
  package func report(isStrict: Bool) -> SimulationReport {
    let flows = coverage.map { ReachedFlow(flow: $0.flow, summary: CoverageSummary($0.program, $0.reached)) }
    return SimulationReport(scripts: played, flows: flows + explored, isStrict: isStrict)
  }

  /// Plays the script in `bytes`; `path` is how it was named.
  package mutating func play(_ bytes: [UInt8], path: String) throws {
    let document = JSONDocument(parsing: bytes)
    let script = try script(document, path: path)
    // A script of standard input has its flow beside the working folder.
    let folder = path == "-" ? workingFolder : Path(path).absolute(in: workingFolder).parent
    let named = Path(script.flow.string ?? "")
    let shown = (path == "-" ? named : Path(path).parent.joined(named)).normalized.shown
    let flowPath = named.absolute(in: folder)
    let program = try program(flowPath, shown: shown)
    let message = try message(script, in: folder, program.flow)
    let player = ScriptPlayer(script, program, message: message)
    let result =
      endpoint.map { player.play(untouched: untouched ?? .absent, endpoint: $0) } ?? player.play(untouched: untouched)
    let flow = add(result.session.coverage, flowPath, shown, program)
    let name = path == "-" ? "<stdin>" : Path(path).shown
    played.append(PlayedScript(path: name, text: PlacedText(document), flow: flow, result: result))
  }

  private func script(_ document: JSONDocument, path: String) throws(Misuse) -> Script {
    guard !document.faults.isEmpty || Script.isScript(document.root) || !FlowRecognition.isFlow(document.root) else {
      throw Misuse(lines: ["\(path): is a flow, not a script; '--explore' goes through a flow without one"])
    }
    let root = document.root
    if document.faults.isEmpty, root["flow"] == nil, root["steps"] == nil, !Script.isScript(root) {
      throw Misuse(lines: ["\(path): is not a script: it has neither 'flow' nor 'steps'"])
    }
    let (script, faults) = Script.read(document)
    if let script { return script }
    let lines = LineTable(document.bytes)
    throw Misuse(
      lines: faults.prefix(20).map { fault in
        let position = lines.position(at: fault.range.lowerBound)
        return "\(path):\(position.line):\(position.column): \(fault.message)"
      }
    )
  }

  private mutating func program(_ path: Path, shown: String) throws(FileFailure) -> FlowProgram {
    if let known = programs[path] { return known }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileSystem.read(path, limit: FileSystem.sizeLimit + 1).bytes
    } catch {
      throw FileFailure(shown, error.reason)
    }
    let program = FlowProgram(try FlowFile.flow(bytes, path: shown))
    programs[path] = program
    return program
  }

  /// The launch of the message that a script names.
  private func message(
    _ script: Script,
    in folder: Path,
    _ flow: Flow
  ) throws -> (launch: Session.Launch, token: String?)? {
    guard case .message(let node)? = script.launch?.kind, let name = node.string else { return nil }
    let path = Path(name).absolute(in: folder)
    let document: JSONDocument
    do throws(FileFailure) {
      document = JSONDocument(parsing: try FileSystem.read(path).bytes)
    } catch {
      throw FileFailure(name, error.reason)
    }
    guard let launch = MessageFile(document)?.messages.first?.launches.first else {
      throw FileFailure(name, "is not a message that opens a flow")
    }
    return (Session.Launch(launch, of: flow), launch.token?.string)
  }

  /// Adds what an exploration found.
  package mutating func add(_ exploration: Exploration, of program: FlowProgram, path: String) {
    let flow = SimulatedFlow(path: path, program.flow)
    played.append(PlayedScript(flow: flow, notes: exploration.notes))
    explored.append(ReachedFlow(flow: flow, summary: exploration.summary, isComplete: exploration.isComplete))
  }

  private mutating func add(
    _ reached: Coverage,
    _ path: Path,
    _ shown: String,
    _ program: FlowProgram
  ) -> SimulatedFlow {
    if let index = coverage.firstIndex(where: { $0.path == path }) {
      coverage[index].reached.formUnion(reached)
      return coverage[index].flow
    }
    let flow = SimulatedFlow(path: shown, program.flow)
    coverage.append((path, program, flow, reached))
    return flow
  }
}

extension Session.Launch {
  /// How a message opens a flow.
  package init(_ launch: FlowMessages.Launch, of flow: Flow) {
    if launch.action == .dataExchange || (launch.action == .unknown && flow.hasEndpoint) {
      self = .dataExchange
    } else {
      self = .navigate(screen: launch.screen?.name, data: launch.data.map(Self.data))
    }
  }

  /// The data of a message, which may stand there as text.
  private static func data(_ node: JSONNode) -> JSONValue {
    guard let text = node.string else { return JSONValue(node) }
    let document = JSONDocument(parsing: text)
    return document.faults.isEmpty ? JSONValue(document.root) : JSONValue(node)
  }
}
