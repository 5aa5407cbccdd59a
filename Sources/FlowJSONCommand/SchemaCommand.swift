import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowReports
import FlowText

struct SchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a Flow JSON version, of the configuration or of reports.",
    discussion: """
      For editors, which complete and explain with it, and for other tools (JSON Schema 2020-12). It enforces what the \
      platform documents as an error; 'flowjson check' finds much more.

      Example: flowjson schema --any-version > flow.schema.json
      Example: flowjson schema --flow-version 7.3 > flow-7.3.schema.json
      Example: flowjson schema --output diff > diff.schema.json
      """
  )

  @Option(help: ArgumentHelp("The version of Flow JSON.", valueName: "X.Y"))
  var flowVersion: VersionArgument?

  @Flag(help: "Print one schema for all versions, which chooses by what 'version' says.")
  var anyVersion = false

  @Flag(help: "Print the schema of the configuration, flowjson.config.json, instead.")
  var config = false

  @Option(
    defaultAsFlag: OutputArgument(argument: OutputSchema.check.rawValue),
    parsing: .next,
    help: ArgumentHelp(
      "Print the schema of what a command prints with '--format json' instead: check, rules, diff, contract or simulate.",
      valueName: "command"
    )
  )
  var output: OutputArgument?

  func validate() throws {
    if [config, output != nil, flowVersion != nil, anyVersion].count(where: \.self) > 1 {
      throw ValidationError("'--flow-version', '--any-version', '--config' and '--output' exclude each other.")
    }
    if let output, output.schema == nil {
      let known = OutputArgument.allValueStrings
      throw ValidationError(
        "There is no schema of what '\(output.command)' prints\(Suggestion.text(near: output.command, in: known)) "
          + "There are those of \(known.joined(separator: ", "))."
      )
    }
    guard let version = flowVersion?.version, Language.version(version) == nil else { return }
    let versions = Language.versions.map(\.version.description).joined(separator: ", ")
    throw ValidationError("There is no Flow JSON \(version); the versions are \(versions).")
  }

  func run(_ console: Console) throws -> ExitStatus {
    if config {
      console.output(.json(ConfigurationSchema.text))
      return .success
    }
    if anyVersion {
      console.output(.json(AnyVersionSchema.text))
      return .success
    }
    if let output = output?.schema {
      console.output(.json(output.text))
      return .success
    }
    console.output(.json(FlowSchema(flowVersion?.version ?? Language.recommendedVersion).text))
    return .success
  }
}

/// A command whose output is described.
///
/// Any word is taken, since the parser passes over a value that is none, as if the option had been given alone.
struct OutputArgument: ExpressibleByArgument, CustomStringConvertible {
  let command: String

  init(argument: String) {
    command = argument
  }

  static let allValueStrings = OutputSchema.allCases.map(\.rawValue)

  var schema: OutputSchema? { OutputSchema(rawValue: command) }

  /// What the help calls the value of the option alone.
  var description: String { command }
}
