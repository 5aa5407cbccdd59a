import FlowDiff
import FlowLanguage
import FlowUpgrade
import JSONText

/// Writes what became of lifted flows as JSON for other programs, described by `schemas/upgrade-output.schema.json`.
package enum UpgradeJSON {
  package static func write(_ report: UpgradeReport) -> String {
    let value: JSONValue = ["schemaVersion": 1, "files": .array(report.files.map(file))]
    return JSONPrinter(.pretty).print(value) + "\n"
  }

  private static func file(_ file: UpgradedFile) -> JSONValue {
    [
      "path": .string(file.path),
      "from": file.plan.from.map { .string($0.description) } ?? .null,
      "to": .string(file.plan.to.description),
      "done": .array(file.plan.done.map(step)),
      "left": .array(file.plan.left.map { remainder($0, in: file) }),
      "affects": .array(file.plan.affects.map { .string($0.rawValue) }),
    ]
  }

  private static func step(_ step: UpgradePlan.Step) -> JSONValue {
    [
      "recipe": .string(step.recipe),
      "pointer": .string(step.pointer.description),
      "message": .string(step.message),
      "safety": .string(step.safety.rawValue),
    ]
  }

  private static func remainder(_ remainder: UpgradePlan.Remainder, in file: UpgradedFile) -> JSONValue {
    let (start, end) = file.places(of: remainder)
    return [
      "recipe": .string(remainder.recipe),
      "pointer": .string(remainder.pointer.description),
      "message": .string(remainder.message),
      "start": JSONReport.value(start),
      "end": JSONReport.value(end),
    ]
  }
}
