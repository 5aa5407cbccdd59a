import FlowDiff
import FlowLanguage
import FlowModel
import JSONText

/// Writes comparisons as JSON for other programs, described by `schemas/diff-output.schema.json`.
package enum DiffJSON {
  /// One object for a file; for folders one with an object for each file under `files`.
  package static func write(_ report: DiffReport) -> String {
    let value: JSONValue
    if let folders = report.folders {
      value = [
        "schemaVersion": 1,
        "old": ["path": .string(folders.old)],
        "new": ["path": .string(folders.new)],
        "verdict": .string(report.verdict.rawValue),
        "files": .array(report.files.map { .object(members(of: $0)) }),
      ]
    } else {
      let members = report.files.first.map(members) ?? []
      value = .object([JSONValue.Member("schemaVersion", 1)] + members)
    }
    return JSONPrinter(.pretty).print(value) + "\n"
  }

  private static func members(of file: ComparedFile) -> [JSONValue.Member] {
    let comparison = file.comparison
    return [
      JSONValue.Member("old", side(file.oldPath, comparison.old)),
      JSONValue.Member("new", side(file.newPath, comparison.new)),
      JSONValue.Member("verdict", .string(comparison.verdict.rawValue)),
      JSONValue.Member("changes", .array(comparison.changes.map { value($0, in: file) })),
    ]
  }

  private static func side(_ path: String?, _ flow: Flow?) -> JSONValue {
    guard let path, let flow else { return .null }
    return ["path": .string(path), "flowVersion": flow.version.map { .string($0.description) } ?? .null]
  }

  private static func value(_ change: Change, in file: ComparedFile) -> JSONValue {
    [
      "kind": .string(change.kind.name),
      "impact": .string(change.impact.rawValue),
      "audiences": .array(change.audiences.map { .string($0.rawValue) }),
      "subject": .string(change.subject),
      "message": .string(change.message),
      "old": place(change.old, file.oldPosition),
      "new": place(change.new, file.newPosition),
    ]
  }

  private static func place(_ place: Change.Place?, _ position: (Int) -> TextPosition?) -> JSONValue {
    guard let place, let start = position(place.range.lowerBound), let end = position(place.range.upperBound) else {
      return .null
    }
    return [
      "pointer": .string(place.pointer.description), "start": JSONReport.value(start), "end": JSONReport.value(end),
    ]
  }
}
