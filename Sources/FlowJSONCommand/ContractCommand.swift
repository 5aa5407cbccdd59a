import ArgumentParser
import CommandSupport
import FlowDiff
import FlowFiles
import FlowLanguage
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
      'json-schema' writes one document for any validator: its root judges a whole decrypted request to the endpoint, \
      and it has a definition for each side of each screen: launch.SCREEN, request.SCREEN, answer.SCREEN and \
      response.SCREEN.

      Example: flowjson contract flows/welcome.json --format json-schema --definition launch.WELCOME
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonSchema = "json-schema"
  }

  @Argument(help: "A flow, or '-' for standard input.")
  var flow: String

  @Option(help: ArgumentHelp("How to write it: text, json or json-schema.", valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "Write one definition of the JSON Schema alone, like response.DONE.",
      valueName: "name"
    )
  )
  var definition: String?

  func validate() throws {
    guard definition != nil, let format, format != .jsonSchema else { return }
    throw ValidationError("'--definition' names a part of the format 'json-schema', not of '\(format.rawValue)'.")
  }

  func run(_ console: Console) throws -> ExitStatus {
    let flow = try FlowFile.read(Path(self.flow), console)
    let contract = Contract(flow)
    switch format ?? (definition == nil ? .text : .jsonSchema) {
    case .text: console.output(ContractText(flow).write(contract, path: self.flow))
    case .json: console.output(.json(ContractJSON.write(contract, of: flow, path: self.flow)))
    case .jsonSchema: console.output(.json(try schema(of: contract)))
    }
    return .success
  }

  private func schema(of contract: Contract) throws -> String {
    let schema = ContractSchema(contract, path: flow)
    guard let definition else { return schema.write() }
    guard let text = schema.write(definition: definition) else {
      throw ValidationError(
        "The flow has no definition '\(definition)'\(Suggestion.text(near: definition, in: schema.names)) "
          + "It has \(schema.names.quoted)."
      )
    }
    return text
  }
}
