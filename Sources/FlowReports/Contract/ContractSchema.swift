package import FlowDiff
import FlowModel
import JSONText

/// Writes what a flow asks of each side as one JSON Schema, so that any validator can check data against it.
///
/// Its definitions are called `launch.SCREEN`, `request.SCREEN` (the `data` of the screen's `data_exchange` requests),
/// `answer.SCREEN` (the `data` of an answer with the screen) and `response.SCREEN`; its root judges a whole decrypted
/// request. An answer that the endpoint composes is any object.
package struct ContractSchema {
  private let contract: Contract
  private let title: String
  private let definitions: Definitions

  /// The schemas for the contract of the flow at `path`.
  package init(_ contract: Contract, path: String) {
    self.contract = contract
    title = "What \(path) asks of each side"
    definitions = Definitions(contract)
  }

  /// The names of all definitions.
  package var names: [String] { definitions.members.map(\.key.text) }

  /// The whole document, with a line break at the end.
  package func write() -> String {
    document(
      [.init("title", .string(title))] + RequestSchema(contract.endpoint).members
        + [.init("$defs", .object(definitions.members))]
    )
  }

  /// One definition alone, with a line break at the end; nil if there is none of that name.
  package func write(definition name: String) -> String? {
    guard let schema = definitions.members.first(where: { $0.key == JSONName(name) })?.value,
      case .object(let members) = schema
    else { return nil }
    return document([.init("title", .string(name))] + members)
  }

  private func document(_ members: [JSONValue.Member]) -> String {
    let dialect = JSONValue.Member("$schema", "https://json-schema.org/draft/2020-12/schema")
    return JSONPrinter(.pretty).print(.object([dialect] + members)) + "\n"
  }

  /// Definitions in the order in which their names first come up.
  private struct Definitions {
    private var names: [JSONName] = []
    private var schemas: [JSONName: [JSONValue]] = [:]

    init(_ contract: Contract) {
      for launch in contract.launch { add("launch.\(launch.screen)", launch.data) }
      for exchange in contract.endpoint?.screens ?? [] {
        for request in exchange.requests where request.action == "data_exchange" {
          add("request.\(exchange.screen)", request.data, isClosed: true)
        }
        add("answer.\(exchange.screen)", exchange.response)
      }
      for ending in contract.response { add("response.\(ending.screen)", ending.data ?? .object(nil)) }
    }

    /// The phone sends exactly what an action says, so that one request is not taken for another with fewer members.
    private mutating func add(_ name: JSONName, _ type: ContractType, isClosed: Bool = false) {
      var schema = type.jsonSchema
      if isClosed, case .object(var members) = schema, schema["properties"] != nil {
        members.append(.init("additionalProperties", false))
        schema = .object(members)
      }
      if schemas[name] == nil { names.append(name) }
      if !(schemas[name] ?? []).contains(schema) { schemas[name, default: []].append(schema) }
    }

    /// Several types under one name are alternatives.
    var members: [JSONValue.Member] {
      names.map { name in
        let schemas = schemas[name] ?? []
        let schema = schemas.count == 1 ? schemas.first : nil
        return JSONValue.Member(name, schema ?? ["anyOf": .array(schemas)])
      }
    }
  }
}
