import FlowRules
import JSONText

/// The JSON Schemas of what commands print with `--format json`, by the name of the command.
package enum OutputSchema: String, Sendable, Hashable, CaseIterable {
  case check, rules, diff, contract, simulate, upgrade

  /// The schema as a file.
  package var text: String { JSONPrinter(.pretty).print(schema) + "\n" }

  /// The title of the schema.
  var title: String { "Output of flowjson \(rawValue) --format json" }

  private var schema: JSONValue {
    switch self {
    case .check: Self.checkSchema
    case .rules: Self.rulesSchema
    case .diff: Self.diffSchema
    case .contract: Self.contractSchema
    case .simulate: Self.simulateSchema
    case .upgrade: Self.upgradeSchema
    }
  }
}

/// What the schemas have in common.
extension OutputSchema {
  static let text: JSONValue = ["type": "string"]
  static let textOrNull: JSONValue = ["type": ["string", "null"]]
  static let texts: JSONValue = ["type": "array", "items": text]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let version: JSONValue = ["const": 1]
  static let pointer: JSONValue = .described("RFC 6901; empty for the whole document.", text)
  static let severity: JSONValue = one(of: Severity.allCases.map(\.rawValue))

  static var position: JSONValue {
    all(
      ["line", "column", "offset"],
      [
        "line": .described("Counted from 1.", ["type": "integer", "minimum": 1]),
        "column": .described("Unicode code points, counted from 1.", ["type": "integer", "minimum": 1]),
        "offset": .described("UTF-8 bytes, counted from 0.", count),
      ]
    )
  }

  static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  static func optional(_ name: String) -> JSONValue { ["oneOf": [reference(name), ["type": "null"]]] }

  static func list(_ name: String) -> JSONValue { ["type": "array", "items": reference(name)] }

  static func one(of texts: [String]) -> JSONValue { ["enum": .strings(texts)] }

  /// An object that has all of its keys.
  static func all(_ keys: [String], _ properties: [String: JSONValue]) -> JSONValue {
    .closed(keys, properties, required: keys)
  }
}
