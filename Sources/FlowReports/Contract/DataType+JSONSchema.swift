package import FlowModel
package import JSONText

extension DataType {
  /// The type as a JSON Schema: `type`, and what belongs to it of `properties`, `required` and `items`.
  ///
  /// Every known member of an object is required. A type that is not known is the empty schema, which allows anything.
  package var jsonSchema: JSONValue {
    switch self {
    case .string: ["type": "string"]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .object(nil): ["type": "object"]
    case .object(let fields?):
      [
        "type": "object",
        "properties": .object(fields.map { JSONValue.Member($0.name, $0.type.jsonSchema) }),
        "required": .array(fields.map { .string($0.name) }),
      ]
    case .array(.unknown): ["type": "array"]
    case .array(let element): ["type": "array", "items": element.jsonSchema]
    case .unknown: [:]
    }
  }
}
