import ArgumentParser
import FlowProject
import FlowReports

/// Where the project says what it wants.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration; default: '\(Configuration.fileName)' in the folder of the file or above.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var config: String?

  @Flag(help: "Look for no configuration.")
  var noConfig = false

  @Option(
    help: ArgumentHelp("Accept the findings recorded in this file.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var baseline: String?

  @Option(
    help: ArgumentHelp("Record all findings in this file, to be accepted from now on.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var writeBaseline: String?

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("'--config' and '--no-config' exclude each other.") }
    if baseline != nil, writeBaseline != nil {
      throw ValidationError("'--baseline' and '--write-baseline' exclude each other.")
    }
  }

  var mode: ConfigurationFinder.Mode {
    noConfig ? .none : config.map(ConfigurationFinder.Mode.file) ?? .nearest
  }

  func readBaseline(_ console: Console) throws -> Baseline? {
    try baseline.map { try Baseline(readingFrom: Path.absolute($0, in: console.workingFolder), shownAs: $0) }
  }

  /// Records what `report` holds; what was recorded about other files stays.
  func write(_ report: Report, to path: String, _ console: Console) throws {
    let absolute = Path.absolute(path, in: console.workingFolder)
    let previous = FileSystem.exists(absolute) ? try Baseline(readingFrom: absolute, shownAs: path) : nil
    let baseline = Baseline.accepting(
      report,
      at: absolute,
      workingFolder: console.workingFolder,
      keeping: previous
    )
    try FileReplacer.write(Array(baseline.text().utf8), to: absolute)
    console.error("flowjson: \(Count.of(baseline.entries.count, "finding")) recorded in \(path)\n")
  }
}
