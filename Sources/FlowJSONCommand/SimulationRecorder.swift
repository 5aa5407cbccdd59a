import CommandSupport
import FlowFiles
import FlowProject
import FlowReports
import FlowRun
import FlowText
import JSONText

/// Goes through a flow with the answers of the command line, and writes a script of it.
struct SimulationRecorder {
  let command: SimulateCommand

  func run(_ console: Console) throws -> ExitStatus {
    let operand = command.operands[0]
    let program = FlowProgram(try FlowFile.read(Path(operand), console))
    let fills = command.fill.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (name: JSONName(parts[0]), text: parts.count > 1 ? parts[1] : "")
    }
    var recording = ScriptRecording(program, fills: fills)
    let script = recording.script(flow: flowPath(operand, console))
    let text = JSONPrinter(.pretty).print(script) + "\n"
    if let record = command.record { try write(text, to: record, console) }
    tell(recording, console)
    if command.record == nil { return try play(text, console) }
    guard recording.finished.end == nil else { return .success }
    console.error("flowjson: the flow did not end: it shows screen '\(recording.finished.screenName)'\n")
    return .findings
  }

  /// The path to the flow from where the script lies.
  private func flowPath(_ operand: String, _ console: Console) -> String {
    guard operand != "-" else { return "flow.json" }
    let flow = Path(operand).absolute(in: console.workingFolder)
    guard let record = command.record, record != "-" else { return operand }
    return flow.relative(to: Path(record).absolute(in: console.workingFolder).parent).shown
  }

  private func write(_ text: String, to file: String, _ console: Console) throws {
    guard file != "-" else { return console.output(.json(text)) }
    let path = Path(file).absolute(in: console.workingFolder)
    guard command.force || !FileSystem.exists(path) else {
      throw FileFailure(file, "is already there; '--force' replaces it")
    }
    try console.write(Array(text.utf8), to: Path(file))
    console.error("flowjson: wrote \(file); next: flowjson simulate \(file)\n")
  }

  private func tell(_ recording: ScriptRecording, _ console: Console) {
    for (name, reason) in recording.unused { console.error("flowjson: '\(name)' was not filled in: \(reason)\n") }
    if !recording.exampleNames.isEmpty {
      let names = recording.exampleNames.map { "'\($0)'" as ShownText }.joined(separator: ", ")
      console.error("flowjson: filled in examples where an answer is required: \(names)\n")
    }
  }

  /// Without a file to write it to, what happened is told.
  private func play(_ script: String, _ console: Console) throws -> ExitStatus {
    var run = SimulationRun(workingFolder: console.workingFolder, untouched: command.untouched?.value)
    try run.play(Array(script.utf8), path: "-")
    let report = run.report(isStrict: command.strict)
    command.write(report, to: console)
    return report.hasPassed ? .success : .findings
  }
}
