import ArgumentParser
import CommandSupport
import FlowDiff
import FlowFiles
import FlowModel
import FlowProject
import FlowReports
import FlowText

struct ContractCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract",
    abstract: "Prints what a flow asks of each side.",
    discussion: """
      What data opens the flow, what its endpoint is sent and must answer, and what the business receives at the end. \
      'json-schema' writes one document with a definition for each, for any validator.

      Example: flowjson contract flows/welcome.json --format json-schema
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonSchema = "json-schema"
  }

  @Argument(help: "A flow, or '-' for standard input.")
  var flow: String

  @Option(help: ArgumentHelp("How to write it: text, json or json-schema.", valueName: "format"))
  var format: Format = .text

  func run(_ console: Console) throws -> ExitStatus {
    let flow = try FlowFile.read(self.flow, console)
    let contract = Contract(flow)
    switch format {
    case .text: console.output(ContractText(flow).write(contract, path: self.flow))
    case .json: console.output(.json(ContractJSON.write(contract, of: flow, path: self.flow)))
    case .jsonSchema: console.output(.json(ContractSchema.write(contract, path: self.flow)))
    }
    return .success
  }
}
