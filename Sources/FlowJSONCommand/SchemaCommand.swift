import ArgumentParser
import CommandSupport
import FlowLanguage
import FlowProject

struct SchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a Flow JSON version, of the configuration or of reports.",
    discussion: """
      For editors, which complete and explain with it, and for other tools (JSON Schema 2020-12). It enforces what the \
      platform documents as an error; 'flowjson check' finds much more.

      Example: flowjson schema --flow-version 7.3 > flow.schema.json
      """
  )

  @Option(help: ArgumentHelp("The version of Flow JSON.", valueName: "X.Y"))
  var flowVersion: VersionArgument?

  @Flag(help: "Print the schema of the configuration, flowjson.config.json, instead.")
  var config = false

  @Flag(help: "Print the schema of what 'check --format json' prints instead.")
  var output = false

  func validate() throws {
    if [config, output, flowVersion != nil].count(where: \.self) > 1 {
      throw ValidationError("'--flow-version', '--config' and '--output' exclude each other.")
    }
    guard let version = flowVersion?.version, Language.version(version) == nil else { return }
    let versions = Language.versions.map(\.version.description).joined(separator: ", ")
    throw ValidationError("There is no Flow JSON \(version); the versions are \(versions).")
  }

  func run(_ console: Console) throws -> ExitStatus {
    if config {
      console.output(ConfigurationSchema.text)
      return .success
    }
    if output {
      console.output(OutputSchema.check)
      return .success
    }
    console.output(FlowSchema(flowVersion?.version ?? Language.recommendedVersion).text)
    return .success
  }
}
