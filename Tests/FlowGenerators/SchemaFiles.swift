import FlowLanguage
import FlowProject
import FlowReports

/// The JSON schemas of what is read and written.
enum SchemaFiles {
  static var all: [GeneratedFile] {
    Language.versions.map { file("flow-json-\($0.version)", FlowSchema($0.version).text) }
      + OutputSchema.allCases.map { file("\($0.rawValue)-output", $0.text) }
      + [
        file("config", ConfigurationSchema.text), file("flow-json", AnyVersionSchema.text),
        file("simulation", SimulationSchema.text),
      ]
  }

  private static func file(_ name: String, _ text: String) -> GeneratedFile {
    GeneratedFile(path: "schemas/\(name).schema.json", text: text)
  }
}
