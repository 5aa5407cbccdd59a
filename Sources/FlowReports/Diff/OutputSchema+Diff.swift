import FlowDiff
import JSONText

extension OutputSchema {
  static var diffSchema: JSONValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(diff.title),
      "oneOf": [reference("file"), reference("folders")],
      "$defs": [
        "file": file(isWhole: true),
        "folders": folders,
        "part": file(isWhole: false),
        "side": side,
        "change": change,
        "place": place,
        "position": position,
      ],
    ]
  }

  private static let verdict = one(of: FlowComparison.Verdict.allCases.map(\.rawValue))

  /// The comparison of two files: the whole output, or a part of that about folders.
  private static func file(isWhole: Bool) -> JSONValue {
    all(
      (isWhole ? ["schemaVersion"] : []) + ["old", "new", "verdict", "changes"],
      [
        "schemaVersion": version, "verdict": verdict, "changes": list("change"),
        "old": .described("Null for a file that is new.", optional("side")),
        "new": .described("Null for a file that is gone.", optional("side")),
      ]
    )
  }

  private static var folders: JSONValue {
    let folder = all(["path"], ["path": text])
    return all(
      ["schemaVersion", "old", "new", "verdict", "files"],
      [
        "schemaVersion": version, "old": folder, "new": folder, "files": list("part"),
        "verdict": .described("The gravest of the files.", verdict),
      ]
    )
  }

  private static var side: JSONValue {
    all(["path", "flowVersion"], ["path": text, "flowVersion": textOrNull])
  }

  private static var change: JSONValue {
    all(
      ["kind", "impact", "audiences", "subject", "message", "old", "new"],
      [
        "kind": .described("The name under which 'flowjson explain' tells more.", text),
        "impact": one(of: Impact.allCases.map(\.rawValue)),
        "audiences": .described(
          "Who is hurt.",
          ["type": "array", "items": one(of: Audience.allCases.map(\.rawValue)), "uniqueItems": true]
        ),
        "subject": text, "message": text,
        "old": .described("Null for what was added.", optional("place")),
        "new": .described("Null for what was removed.", optional("place")),
      ]
    )
  }

  private static var place: JSONValue {
    all(
      ["pointer", "start", "end"],
      ["pointer": pointer, "start": reference("position"), "end": .described("Exclusive.", reference("position"))]
    )
  }
}
