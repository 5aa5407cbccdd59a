import ArgumentParser
import FlowFiles
import FlowProject

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
    noConfig ? .none : config.map { ConfigurationFinder.Mode.file(Path($0)) } ?? .nearest
  }
}
