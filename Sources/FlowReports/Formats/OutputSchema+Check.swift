import JSONText

extension OutputSchema {
  static var checkSchema: JSONValue {
    .schema(
      title: check.title,
      keys: ["schemaVersion", "tool", "summary", "files"],
      [
        "schemaVersion": version,
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
        "path": text, "kind": one(of: kinds.map(\.rawValue)), "flowVersion": textOrNull,
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
        "pointer": pointer,
        "start": reference("position"),
        "end": .described("Exclusive.", reference("position")),
        "related": list("related"), "fixes": list("fix"),
        "fingerprint": .described("Stays when other parts of the file come and go; unique in a report.", text),
      ]
    )
  }

  private static var related: JSONValue {
    let place = optional("position")
    return all(
      ["message", "path", "pointer", "start", "end"],
      ["message": text, "path": text, "pointer": text, "start": place, "end": place]
    )
  }

  private static var fix: JSONValue {
    let edit = all(["start", "end", "text"], ["start": count, "end": count, "text": text])
    return all(
      ["title", "safety", "edits"],
      ["title": text, "safety": one(of: ["safe", "unsafe"]), "edits": ["type": "array", "items": edit]]
    )
  }
}
