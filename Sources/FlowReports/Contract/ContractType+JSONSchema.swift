package import FlowDiff
package import JSONText

extension ContractType {
  /// The type as a JSON Schema: `type`, and what belongs to it of `properties`, `required`, `items`, `format` and
  /// `pattern`.
  ///
  /// A type that is not known is the empty schema, which allows anything.
  package var jsonSchema: JSONValue {
    switch self {
    case .text(.any): ["type": "string"]
    case .text(.day): ["type": "string", "format": "date"]
    // What people cleared arrives as an empty text.
    case .text(.milliseconds): ["type": "string", "pattern": "^(-?[0-9]+)?$"]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .textOrNumber: ["type": ["string", "number"]]
    case .object(nil): ["type": "object"]
    case .object(let members?):
      [
        "type": "object",
        "properties": .object(members.map { JSONValue.Member($0.name, $0.type.jsonSchema) }),
        "required": .array(members.filter(\.isRequired).map { .string($0.name.text) }),
      ]
    case .array(.unknown): ["type": "array"]
    case .array(let element): ["type": "array", "items": element.jsonSchema]
    case .unknown: [:]
    }
  }
}
