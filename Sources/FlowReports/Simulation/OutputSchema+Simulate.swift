import FlowRun
import JSONText

extension OutputSchema {
  static var simulateSchema: JSONValue {
    .schema(
      title: simulate.title,
      keys: ["schemaVersion", "scripts", "coverage"],
      [
        "schemaVersion": version,
        "scripts": .described(
          "In the order in which they were played; an exploration is one without a path.",
          list("script")
        ),
        "coverage": .described("What all scripts together reached.", reference("coverage")),
      ],
      required: ["schemaVersion", "scripts", "coverage"],
      definitions: [
        "script": script, "event": event, "failure": failure, "note": note, "end": end, "coverage": coverage,
        "position": position,
      ]
    )
  }

  private static var script: JSONValue {
    all(
      ["path", "flow", "passed", "events", "failures", "notes", "end"],
      [
        "path": textOrNull, "flow": text, "passed": ["type": "boolean"], "events": list("event"),
        "failures": list("failure"), "notes": list("note"),
        "end": .described("Null where the flow has not ended.", optional("end")),
      ]
    )
  }

  private static var event: JSONValue {
    all(
      ["event", "screen", "pointer", "data"],
      [
        "event": one(of: Session.Event.Kind.allCases.map(\.rawValue)),
        "screen": .described("The screen that is shown then; of a request, the one that sends it.", textOrNull),
        "pointer": .described("Where the flow says so.", text),
        "data": .described("What was handed on, sent or answered.", ["type": "object"]),
      ]
    )
  }

  private static var failure: JSONValue {
    all(
      ["step", "message", "start", "end", "pointer"],
      [
        "step": .described(
          "Counted from 1; 0 is the launch, null the end.",
          ["type": ["integer", "null"], "minimum": 0]
        ),
        "message": text,
        "start": .described("In the script.", reference("position")),
        "end": .described("Exclusive.", reference("position")),
        "pointer": .described("The place in the flow that explains it.", textOrNull),
      ]
    )
  }

  private static var note: JSONValue {
    all(
      ["kind", "message", "pointer"],
      [
        "kind": one(of: Session.Note.Kind.allCases.map(\.rawValue)), "message": text,
        "pointer": .described("In the flow.", text),
      ]
    )
  }

  private static var end: JSONValue {
    [
      "oneOf": [
        all(["answer"], ["answer": ["type": "object"]]),
        all(["closed"], ["closed": ["const": true]]),
      ]
    ]
  }

  private static var coverage: JSONValue {
    all(
      ["screens", "missed"],
      [
        "screens": texts,
        "missed": [
          "type": "array",
          "items": all(
            ["kind", "flow", "pointer"],
            ["kind": one(of: CoverageSummary.Kind.allCases.map(\.rawValue)), "flow": text, "pointer": text]
          ),
        ],
      ]
    )
  }
}
