import CommandSupport
import FlowEndpoint
import FlowFiles
import FlowModel
import FlowProject
import FlowReports
import FlowRun
import FlowText
import JSONText

/// Scripts of `flowjson simulate`, played against a real endpoint.
struct ScriptedTest {
  /// A script that can't be played here.
  struct Misuse: PlainFailure {
    let lines: [String]
    var exitStatus: ExitStatus { .usage }
  }

  private let files: [(path: String, bytes: [UInt8])]
  private let workingFolder: Path

  /// Reads scripts, all of which must be about that flow.
  init(_ paths: [String], of flow: EndpointFlow, _ access: EndpointAccess) throws {
    workingFolder = access.console.workingFolder
    files = try paths.map { ($0, try access.read($0)) }
    for file in files {
      let root = JSONDocument(parsing: file.bytes).root
      guard Script.isScript(root), let name = root["flow"]?.string else { continue }
      let folder = file.path == "-" ? workingFolder : Path(file.path).absolute(in: workingFolder).parent
      let named = Path(name).absolute(in: folder)
      guard FileSystem.realPath(named) ?? named != FileSystem.realPath(flow.file) ?? flow.file else { continue }
      throw Misuse(lines: ["\(file.path): is about the flow '\(name)', and the one that is tested is '\(flow.path)'"])
    }
  }

  /// Plays them, one after the other.
  func run(_ tester: inout EndpointTester, _ report: inout EndpointReport) throws {
    for file in files { try play(file.path, file.bytes, &tester, &report) }
  }

  private func play(
    _ path: String,
    _ bytes: [UInt8],
    _ tester: inout EndpointTester,
    _ report: inout EndpointReport
  ) throws {
    let name = "script \(path == "-" ? "<stdin>" : path)"
    if let script = Script.read(JSONDocument(parsing: bytes)).script, let answer = script.failingAnswers.first {
      let status = answer["status"]?.sourceText ?? ""
      let reason = "it has the endpoint answer with status \(status), which none does at request"
      return report.add(.init(number: nil, name: name, outcome: .skipped, message: reason))
    }
    var local = tester
    var warnings: [String] = []
    var milliseconds = 0
    var run = SimulationRun(
      workingFolder: workingFolder,
      untouched: .absent,
      endpoint: LiveEndpoint(token: tester.token) { request in
        let asked = local.ask(request)
        milliseconds += asked.milliseconds ?? 0
        warnings += asked.warnings.filter { !warnings.contains($0) }
        return LiveEndpoint.Reply(answer: asked.sessionAnswer, faults: asked.faults)
      }
    )
    do {
      try run.play(bytes, path: path)
    } catch let misuse as SimulationRun.Misuse {
      throw Misuse(lines: misuse.lines)
    }
    let failures = run.report(isStrict: false).scripts.flatMap { script in
      script.failures.map { Self.text($0, of: script, path) }
    }
    let lines = failures.isEmpty ? warnings : failures
    report.add(
      .init(
        number: nil,
        name: name,
        outcome: !failures.isEmpty ? .failed : warnings.isEmpty ? .passed : .warned,
        message: lines.isEmpty ? nil : lines.joined(separator: "\n"),
        milliseconds: milliseconds
      )
    )
  }

  /// `booking.simulation.json:12:5: step 3: …`.
  private static func text(_ failure: ScriptResult.Failure, of script: PlayedScript, _ path: String) -> String {
    let position = script.text?.lines.position(at: failure.node.range.lowerBound)
    let place = position.map { "\(path):\($0.line):\($0.column): " } ?? ""
    let step = failure.step.map { $0 == 0 ? "at the launch: " : "step \($0): " } ?? "at the end: "
    let comparison = failure.comparison.map { " (expected \($0.expected), found \($0.found))" } ?? ""
    return place + step + failure.message + comparison
  }
}
