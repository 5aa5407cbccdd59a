import FlowLanguage
import JSONText

/// One JSON Schema for flows of every version, which chooses by `version`: for editors that map a folder to a schema.
package enum AnyVersionSchema {
  /// The schema as a file: what stands in `schemas/flow-json.schema.json`.
  package static var text: String { JSONPrinter(.pretty).print(schema) + "\n" }

  private static var schema: JSONValue {
    let versions = Language.versions.map(\.version)
    return .object([
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", "WhatsApp Flow JSON"),
      .init("description", "A flow is held against the schema of the version that it declares."),
      .init("type", "object"),
      .init("properties", ["version": ["enum": .array(versions.reversed().map { .string($0.description) })]]),
      .init("required", ["version"]),
      .init("allOf", .array(versions.map(choice))),
      .init("$defs", .object(versions.map { .init($0.description, definition($0)) })),
    ])
  }

  private static func choice(_ version: FlowVersion) -> JSONValue {
    [
      "if": ["properties": ["version": ["const": .string(version.description)]], "required": ["version"]],
      "then": ["$ref": .string("#/$defs/\(version)")],
    ]
  }

  /// The schema of a version, with its references led to where it stands now.
  private static func definition(_ version: FlowVersion) -> JSONValue {
    guard case .object(let members) = FlowSchema(version).document else { return true }
    return moved(.object(members.filter { $0.key != "$schema" }), below: "#/$defs/\(version)/")
  }

  private static func moved(_ value: JSONValue, below place: String) -> JSONValue {
    switch value {
    case .object(let members):
      return .object(
        members.map { member in
          if member.key == "$ref", case .string(let target) = member.value, target.hasPrefix("#/") {
            return .init(member.key, .string(place + target.dropFirst(2)))
          }
          return .init(member.key, moved(member.value, below: place))
        }
      )
    case .array(let elements): return .array(elements.map { moved($0, below: place) })
    default: return value
    }
  }
}
