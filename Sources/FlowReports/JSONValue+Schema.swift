package import JSONText

/// The parts that schemas of outputs and of configurations are written with.
extension JSONValue {
  /// A list of texts.
  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// `schema` with a sentence for people.
  package static func described(_ text: String, _ schema: JSONValue) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object([Member("description", .string(text))] + members)
  }

  /// An object with free keys.
  package static func map(_ schema: JSONValue) -> JSONValue {
    ["type": "object", "additionalProperties": schema]
  }

  /// An object with just these keys, in their order.
  package static func closed(_ keys: [String], _ properties: [String: JSONValue], required: [String]) -> JSONValue {
    [
      "type": "object",
      "properties": .object(keys.compactMap { key in properties[key].map { Member(key, $0) } }),
      "required": .strings(required),
      "additionalProperties": false,
    ]
  }

  /// A whole schema file.
  package static func schema(
    title: String,
    keys: [String],
    _ properties: [String: JSONValue],
    required: [String] = [],
    definitions: [String: JSONValue]
  ) -> JSONValue {
    guard case .object(let members) = closed(keys, properties, required: required) else { return .null }
    return .object(
      [
        Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
        Member("title", .string(title)),
      ] + members + [
        Member("$defs", .object(definitions.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) }))
      ]
    )
  }
}
