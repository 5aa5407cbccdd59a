import FlowRules
import JSONText

extension OutputSchema {
  static var rulesSchema: JSONValue {
    .schema(
      title: rules.title,
      keys: ["schemaVersion", "rules"],
      ["schemaVersion": version, "rules": list("rule")],
      required: ["schemaVersion", "rules"],
      definitions: [
        "rule": all(
          ["name", "category", "severity", "code", "since", "until", "source", "summary", "why", "examples"],
          [
            "name": text, "category": one(of: Rule.Category.allCases.map(\.rawValue)),
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
}
