import ArgumentParser
import CommandSupport
import FlowFiles
import FlowProject

struct FormatCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Puts flows and messages into the canonical layout; nothing but layout.",
    discussion: """
      Two spaces a level, members of flows in the order of the documentation, short lists on one line. Values keep \
      their spelling. Files that are neither flow nor message are left alone, broken ones are refused.

      Example: flowjson fmt --check flows
      """
  )

  @Argument(
    help: "Files, folders, or '-' for standard input. Default: what the configuration includes, else this folder.",
    completion: .file(extensions: ["json"])
  )
  var paths: [String] = []

  @Flag(help: "Change nothing; list the files that would change, and exit with 1 if there are any.")
  var check = false

  @Flag(help: "Change nothing; print what would change.")
  var diff = false

  @Flag(help: "Never complain that a file is neither flow nor message.")
  var skipUnknown = false

  @Option(help: ArgumentHelp("What standard input is called in reports.", valueName: "name"))
  var stdinFilename: String?

  @OptionGroup(title: "Files") var files: FileOptions

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

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("'--config' and '--no-config' exclude each other.") }
  }

  func run(_ console: Console) throws -> ExitStatus {
    try invocation.run(console)
  }

  /// The same as plain values.
  var invocation: FormatInvocation {
    FormatInvocation(
      paths: paths,
      checks: check,
      printsChanges: diff,
      skipsUnknown: skipUnknown,
      stdinFilename: stdinFilename,
      exclude: files.patterns,
      looksEverywhere: files.noIgnore,
      configuration: noConfig ? .none : config.map { ConfigurationFinder.Mode.file(Path($0)) } ?? .nearest
    )
  }
}
