package import FlowDiff
package import FlowModel
import FlowLanguage
import JSONText

/// Writes what a flow asks of each side as JSON, described by `schemas/contract-output.schema.json`.
package enum ContractJSON {
  /// The contract of the flow at `path`, with a line break at the end.
  package static func write(_ contract: Contract, of flow: Flow, path: String) -> String {
    let value: JSONValue = [
      "schemaVersion": 1,
      "flow": ["path": .string(path), "flowVersion": flow.version.map { .string($0.description) } ?? .null],
      "launch": .array(contract.launch.map { ["screen": .string($0.screen.text), "data": $0.data.jsonSchema] }),
      "endpoint": contract.endpoint.map(value) ?? .null,
      "response": .array(contract.response.map(value)),
    ]
    return JSONPrinter(.pretty).print(value) + "\n"
  }

  private static func value(_ endpoint: Contract.Endpoint) -> JSONValue {
    [
      "dataApiVersion": endpoint.dataAPIVersion.map { .string($0) } ?? .null,
      "screens": .array(endpoint.screens.map(value)),
    ]
  }

  private static func value(_ exchange: Contract.Exchange) -> JSONValue {
    [
      "screen": .string(exchange.screen.text),
      "next": .array(exchange.next.map { .string($0.text) }),
      "requests": .array(
        exchange.requests.map { request in
          [
            "action": .string(request.action),
            "pointer": .string(request.node.pointer.description),
            "data": request.data.jsonSchema,
          ]
        }
      ),
      "response": exchange.response.jsonSchema,
    ]
  }

  private static func value(_ ending: Contract.Ending) -> JSONValue {
    [
      "ending": .string("screen:\(ending.screen)"),
      "source": .string(ending.source.rawValue),
      "pointer": .string(ending.node.pointer.description),
      "data": ending.data?.jsonSchema ?? .null,
    ]
  }
}
