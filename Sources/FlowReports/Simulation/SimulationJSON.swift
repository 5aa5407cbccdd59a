import FlowRun
import JSONText

/// Writes what came of scripts as JSON, described by `schemas/simulate-output.schema.json`.
package enum SimulationJSON {
  /// The report, with a line break at the end.
  package static func write(_ report: SimulationReport) -> String {
    let root: JSONValue = [
      "schemaVersion": 1,
      "scripts": .array(report.scripts.map { value($0, passed: report.hasPassed($0)) }),
      "coverage": [
        "screens": .array(report.flows.flatMap(\.summary.screens).map(JSONValue.string)),
        "missed": .array(
          report.flows.flatMap { reached in
            reached.summary.missed.map { missed in
              [
                "kind": .string(missed.kind.rawValue),
                "flow": .string(reached.flow.path),
                "pointer": .string(missed.node.pointer.description),
              ]
            }
          }
        ),
      ],
    ]
    return JSONPrinter(.pretty).print(root) + "\n"
  }

  private static func value(_ script: PlayedScript, passed: Bool) -> JSONValue {
    [
      "path": script.path.map(JSONValue.string) ?? .null,
      "flow": .string(script.flow.path),
      "passed": .bool(passed),
      "events": .array(script.events.map(value)),
      "failures": .array(script.failures.map { value($0, in: script) }),
      "notes": .array(
        script.notes.map { note in
          [
            "kind": .string(note.kind.rawValue),
            "message": .string(note.message),
            "pointer": .string(note.node.pointer.description),
          ]
        }
      ),
      "end": value(script.end),
    ]
  }

  private static func value(_ event: Session.Event) -> JSONValue {
    [
      "event": .string(event.kind.rawValue),
      "screen": event.screen.map { .string($0.text) } ?? .null,
      "pointer": .string(event.node.pointer.description),
      "data": event.data,
    ]
  }

  private static func value(_ failure: ScriptResult.Failure, in script: PlayedScript) -> JSONValue {
    let lines = script.text?.lines
    let position = { (offset: Int) in lines.map { JSONReport.value($0.position(at: offset)) } ?? .null }
    var message = failure.message
    if let comparison = failure.comparison {
      message += " (expected \(comparison.expected), found \(comparison.found))"
    }
    return [
      "step": failure.step.map { .integer($0) } ?? .null,
      "message": .string(message),
      "start": position(failure.node.range.lowerBound),
      "end": position(failure.node.range.upperBound),
      "pointer": failure.flowNode.map { .string($0.pointer.description) } ?? .null,
    ]
  }

  private static func value(_ end: Session.End?) -> JSONValue {
    switch end {
    case .answer(let answer): ["answer": answer]
    case .closed: ["closed": true]
    case .broken, nil: .null
    }
  }
}
