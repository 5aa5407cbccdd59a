import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowModel
import FlowProject
import FlowReports
import FlowRun
import FlowText
import JSONText

struct SimulateCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Plays scripts against flows: what people fill in, what the endpoint is asked, what the answer is.",
    discussion: """
      A script names a flow beside it, and says step by step what a person does and what is expected. A folder stands \
      for the scripts in it. '--explore' and '--fill' take a flow instead.

      Exit status: 0 all as expected, 1 an expectation failed, 2 no script, 3 a file could not be read.

      Example: flowjson simulate simulations
      Example: flowjson simulate a.json --explore
      Example: flowjson simulate a.json --fill name=Ann --record a.simulation.json
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, junit
  }

  @Argument(
    help: ArgumentHelp("Scripts, folders of scripts, or '-' for standard input.", valueName: "script"),
    completion: .file(extensions: ["json"])
  )
  var operands: [String] = []

  @Flag(help: "Go through a flow every way, and tell what nothing reaches.")
  var explore = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("An answer to fill in where the flow asks for it; repeatable.", valueName: "name=value")
  )
  var fill: [String] = []

  @Option(
    help: ArgumentHelp("Write a script of what happened: a file, or '-'.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var record: String?

  @Flag(help: "Replace a script that is there.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "What an input sends that nobody touched: absent or empty. Default: both are tried.",
      valueName: "how"
    )
  )
  var untouched: UntouchedArgument?

  @Flag(help: "Fail on notes as well.")
  var strict = false

  @Option(help: ArgumentHelp("How to write it: text, json or junit.", valueName: "format"))
  var format: Format = .text

  @OptionGroup var colors: ColorOptions

  func validate() throws {
    guard !operands.isEmpty else {
      throw ValidationError("'simulate' needs a script; a folder stands for its scripts.")
    }
    if explore, record != nil || !fill.isEmpty {
      throw ValidationError("'--explore' goes every way; it can't be combined with '--fill' and '--record'.")
    }
    if record != nil || !fill.isEmpty, operands.count != 1 {
      throw ValidationError("'--fill' and '--record' take one flow, not \(operands.count).")
    }
    if let wrong = fill.first(where: { !$0.contains("=") || $0.hasPrefix("=") }) {
      throw ValidationError("'--fill' takes NAME=VALUE, not '\(wrong)'.")
    }
    if operands.count(where: { $0 == "-" }) > 1 { throw ValidationError("'-' can stand for one operand only.") }
  }

  func run(_ console: Console) throws -> ExitStatus {
    var run = SimulationRun(workingFolder: console.workingFolder, untouched: untouched?.value)
    if record != nil || !fill.isEmpty { return try SimulationRecorder(command: self).run(console) }
    if explore {
      for operand in operands { try exploreFlow(operand, &run, console) }
    } else {
      let failures = try play(&run, console)
      if !failures.isEmpty { return .failure }
    }
    let report = run.report(isStrict: strict)
    write(report, to: console)
    return report.hasPassed ? .success : .findings
  }

  private func play(_ run: inout SimulationRun, _ console: Console) throws -> [FileFailure] {
    var discovery = Discovery(workingFolder: console.workingFolder)
    for operand in operands where operand != "-" { discovery.add(Path(operand)) }
    var failures = discovery.failures
    if operands.contains("-") { try run.play(try console.input(FileSystem.sizeLimit), path: "-") }
    for file in discovery.files {
      do {
        let bytes = try FileSystem.read(file.absolute(in: console.workingFolder)).bytes
        // A folder may hold flows and messages as well.
        if !operands.contains(where: { Path($0).normalized == file }),
          !Script.isScript(JSONDocument(parsing: bytes).root)
        {
          continue
        }
        try run.play(bytes, path: file.text)
      } catch let failure as FileFailure {
        failures.append(failure)
      } catch let misuse as SimulationRun.Misuse {
        throw Refused(lines: misuse.lines)
      }
    }
    for failure in failures { console.error("flowjson: \(failure.message)\n") }
    guard failures.isEmpty, run.report(isStrict: false).scripts.isEmpty else { return failures }
    throw Refused(lines: ["there is no script in \(operands.quoted)"])
  }

  private func exploreFlow(_ operand: String, _ run: inout SimulationRun, _ console: Console) throws {
    let program = FlowProgram(try FlowFile.read(Path(operand), console))
    run.add(Explorer(program).explore(), of: program, path: operand == "-" ? "<stdin>" : operand)
  }

  func write(_ report: SimulationReport, to console: Console) {
    switch format {
    case .text: console.output(SimulationText(isColored: colors.color.isColored(console)).write(report))
    case .json: console.output(.json(SimulationJSON.write(report)))
    case .junit: console.output(.xml(SimulationJUnit.write(report)))
    }
  }
}

extension SimulateCommand {
  /// What was named is not a script, or says something wrong.
  struct Refused: PlainFailure {
    let lines: [String]
    var exitStatus: ExitStatus { .usage }
  }
}

/// What becomes of an input that nobody touched, on the command line.
enum UntouchedArgument: String, CaseIterable, ExpressibleByArgument {
  case absent, empty

  var value: Untouched { self == .absent ? .absent : .empty }
}
