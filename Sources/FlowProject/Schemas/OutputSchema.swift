import FlowReports
import FlowRules
import JSONText

/// The JSON Schemas of what `--format json` prints.
package enum OutputSchema {
  /// What `flowjson check --format json` prints.
  package static var check: String { JSONPrinter(.pretty).print(checkSchema) + "\n" }

  /// What `flowjson rules --format json` prints.
  package static var rules: String { JSONPrinter(.pretty).print(rulesSchema) + "\n" }

  private static let text: JSONValue = ["type": "string"]
  private static let textOrNull: JSONValue = ["type": ["string", "null"]]
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  private static let severity: JSONValue = .object([
    .init("enum", .strings(Severity.allCases.map(\.rawValue)))
  ])

  private static var checkSchema: JSONValue {
    .schema(
      title: "Output of flowjson check --format json",
      keys: ["schemaVersion", "tool", "summary", "files"],
      [
        "schemaVersion": ["const": 1],
        "tool": all(["name", "version"], ["name": text, "version": text]),
        "summary": all(
          ["files", "skipped", "errors", "warnings", "infos"],
          ["files": count, "skipped": count, "errors": count, "warnings": count, "infos": count]
        ),
        "files": list("file"),
      ],
      required: ["schemaVersion", "tool", "summary", "files"],
      definitions: ["file": file, "diagnostic": diagnostic, "position": position, "related": related, "fix": fix]
    )
  }

  private static var file: JSONValue {
    let kinds: [CheckedFile.Kind] = [.flow, .message, .unknown, .configuration, .baseline]
    return all(
      ["path", "kind", "flowVersion", "diagnostics"],
      [
        "path": text, "kind": ["enum": .strings(kinds.map(\.rawValue))], "flowVersion": textOrNull,
        "diagnostics": list("diagnostic"),
      ]
    )
  }

  private static var diagnostic: JSONValue {
    all(
      [
        "rule", "severity", "code", "message", "pointer", "start", "end", "related", "fixes", "fingerprint",
      ],
      [
        "rule": text, "severity": severity, "code": textOrNull, "message": text,
        "pointer": .described("RFC 6901; empty for the whole document.", text),
        "start": reference("position"),
        "end": .described("Exclusive.", reference("position")),
        "related": list("related"), "fixes": list("fix"),
        "fingerprint": .described("Stays when other parts of the file come and go; unique in a report.", text),
      ]
    )
  }

  private static var position: JSONValue {
    all(
      ["line", "column", "offset"],
      [
        "line": .described("Counted from 1.", ["type": "integer", "minimum": 1]),
        "column": .described("Unicode code points, counted from 1.", ["type": "integer", "minimum": 1]),
        "offset": .described("UTF-8 bytes, counted from 0.", count),
      ]
    )
  }

  private static var related: JSONValue {
    let place: JSONValue = ["oneOf": [reference("position"), ["type": "null"]]]
    return all(
      ["message", "path", "pointer", "start", "end"],
      ["message": text, "path": text, "pointer": text, "start": place, "end": place]
    )
  }

  private static var fix: JSONValue {
    let edit = all(["start", "end", "text"], ["start": count, "end": count, "text": text])
    return all(
      ["title", "safety", "edits"],
      ["title": text, "safety": ["enum": ["safe", "unsafe"]], "edits": ["type": "array", "items": edit]]
    )
  }

  private static var rulesSchema: JSONValue {
    .schema(
      title: "Output of flowjson rules --format json",
      keys: ["schemaVersion", "rules"],
      ["schemaVersion": ["const": 1], "rules": list("rule")],
      required: ["schemaVersion", "rules"],
      definitions: [
        "rule": all(
          ["name", "category", "severity", "code", "since", "until", "source", "summary", "why", "examples"],
          [
            "name": text, "category": ["enum": .strings(Rule.Category.allCases.map(\.rawValue))],
            "severity": severity, "code": textOrNull, "since": text, "until": textOrNull, "source": text,
            "summary": text, "why": text, "examples": list("example"),
          ]
        ),
        "example": all(
          ["text", "isClean", "flowVersion"],
          ["text": text, "isClean": ["type": "boolean"], "flowVersion": text]
        ),
      ]
    )
  }

  private static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  private static func list(_ name: String) -> JSONValue { ["type": "array", "items": reference(name)] }

  /// An object that has all of its keys.
  private static func all(_ keys: [String], _ properties: [String: JSONValue]) -> JSONValue {
    .closed(keys, properties, required: keys)
  }
}
