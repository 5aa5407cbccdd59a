import FlowDiff
import JSONText

extension OutputSchema {
  static var contractSchema: JSONValue {
    .schema(
      title: contract.title,
      keys: ["schemaVersion", "flow", "launch", "endpoint", "response"],
      [
        "schemaVersion": version,
        "flow": all(["path", "flowVersion"], ["path": text, "flowVersion": textOrNull]),
        "launch": .described("The data that opens the flow, for each entry screen.", list("launch")),
        "endpoint": .described("Null for a flow without one.", optional("endpoint")),
        "response": .described("What the business receives, for each place where the flow may end.", list("ending")),
      ],
      required: ["schemaVersion", "flow", "launch", "endpoint", "response"],
      definitions: [
        "launch": all(["screen", "data"], ["screen": text, "data": reference("type")]),
        "endpoint": all(
          ["dataApiVersion", "screens"],
          ["dataApiVersion": textOrNull, "screens": list("exchange")]
        ),
        "exchange": exchange, "request": request, "ending": ending, "type": type,
      ]
    )
  }

  private static var exchange: JSONValue {
    all(
      ["screen", "next", "requests", "response"],
      [
        "screen": text,
        "next": .described("The screens that the phone accepts as an answer: this one, forward, the way back.", texts),
        "requests": list("request"),
        "response": .described("The data of an answer with this screen.", reference("type")),
      ]
    )
  }

  private static var request: JSONValue {
    all(["action", "pointer", "data"], ["action": text, "pointer": pointer, "data": reference("type")])
  }

  private static var ending: JSONValue {
    let sources: [Contract.Ending.Source] = [.complete, .endpoint]
    return all(
      ["ending", "source", "pointer", "data"],
      [
        "ending": text, "source": one(of: sources.map(\.rawValue)), "pointer": pointer,
        "data": .described("Null where the endpoint composes the answer.", optional("type")),
      ]
    )
  }

  /// A type of data, which is written as a JSON Schema itself.
  private static var type: JSONValue {
    let types = ["string", "number", "boolean", "object", "array"]
    let schema: JSONValue = .closed(
      ["type", "properties", "required", "items", "format", "pattern"],
      [
        "type": ["anyOf": [one(of: types), texts]],
        "properties": .map(reference("type")), "required": texts, "items": reference("type"),
        "format": .described("`date`: a day like 2026-12-24.", one(of: ["date"])), "pattern": text,
      ],
      required: []
    )
    return .described("A JSON Schema; without members it allows anything.", schema)
  }
}
