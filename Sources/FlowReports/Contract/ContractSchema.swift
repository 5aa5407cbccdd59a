package import FlowDiff
import FlowModel
import JSONText

/// Writes what a flow asks of each side as one JSON Schema, so that any validator can check data against it.
package enum ContractSchema {
  /// A document with a definition for each side of each screen, and a line break at the end.
  ///
  /// `endpoint/SCREEN/request` describes the `data` of the screen's `data_exchange` requests; a screen that only sends
  /// `BACK`, which carries no data of its own, has none. An answer that the endpoint composes is any object.
  package static func write(_ contract: Contract, path: String) -> String {
    let value: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string("What \(path) asks of each side"),
      "$defs": .object(definitions(of: contract)),
    ]
    return JSONPrinter(.pretty).print(value) + "\n"
  }

  private static func definitions(of contract: Contract) -> [JSONValue.Member] {
    var definitions = Definitions()
    for launch in contract.launch { definitions.add("launch/\(launch.screen)", launch.data) }
    for exchange in contract.endpoint?.screens ?? [] {
      for request in exchange.requests where request.action == "data_exchange" {
        definitions.add("endpoint/\(exchange.screen)/request", request.data)
      }
      definitions.add("endpoint/\(exchange.screen)/response", exchange.response)
    }
    for ending in contract.response { definitions.add("response/\(ending.screen)", ending.data ?? .object(nil)) }
    return definitions.members
  }

  /// Definitions in the order in which their names first come up.
  private struct Definitions {
    private var names: [String] = []
    private var types: [String: [DataType]] = [:]

    mutating func add(_ name: String, _ type: DataType) {
      if types[name] == nil { names.append(name) }
      if !(types[name] ?? []).contains(type) { types[name, default: []].append(type) }
    }

    /// Several types under one name are alternatives.
    var members: [JSONValue.Member] {
      names.map { name in
        let schemas = (types[name] ?? []).map(\.jsonSchema)
        let schema = schemas.count == 1 ? schemas.first : nil
        return JSONValue.Member(name, schema ?? ["anyOf": .array(schemas)])
      }
    }
  }
}
