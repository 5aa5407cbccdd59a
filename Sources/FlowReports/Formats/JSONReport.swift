import FlowLanguage
import FlowRules
import FlowText
package import JSONText

/// Writes reports as the project's own JSON, described by `schemas/check-output.schema.json`.
public enum JSONReport {
  /// The whole report on one line.
  public static func write(_ report: Report, tool: ToolInfo) -> String {
    String(decoding: written(report, tool: tool).bytes, as: UTF8.self)
  }

  /// The same, fit to be printed.
  static func written(_ report: Report, tool: ToolInfo) -> MachineText {
    var json = JSONWriter()
    json.object { json in
      json.member("schemaVersion", 1)
      json.member("tool") { json in
        json.member("name", tool.name)
        json.member("version", tool.version)
      }
      json.member("summary") { json in
        json.member("files", report.checkedCount)
        json.member("skipped", report.skipped)
        json.member("errors", report.count(.error))
        json.member("warnings", report.count(.warning))
        json.member("infos", report.count(.info))
      }
      json.member("files", of: report.files) { json, file in
        json.put(numbered(file.jsonPieces ?? pieces(of: file), file))
      }
    }
    return .joined(json.written + [.json("\n")])
  }

  /// One file of a report: a piece up to the fingerprint of each finding, and a last one.
  static func pieces(of file: CheckedFile) -> [MachineText] {
    var json = JSONWriter()
    json.object { json in
      json.member("path", file.path)
      json.member("kind", file.kind.rawValue)
      json.member("flowVersion", file.flowVersion?.description)
      json.member("diagnostics", of: file.findings) { $0.write($1, path: file.path) }
    }
    return json.written
  }

  /// The pieces with what a fingerprint has behind the identity of its finding, where there is something.
  private static func numbered(_ pieces: [MachineText], _ file: CheckedFile) -> [MachineText] {
    var result = pieces
    for index in file.findings.indices.reversed() where index < pieces.count {
      let (fingerprint, identity) = (file.findings[index].fingerprint, file.findings[index].identity)
      guard fingerprint.utf8.count > identity.utf8.count else { continue }
      result.insert(.json(Array(fingerprint.utf8.dropFirst(identity.utf8.count))), at: index + 1)
    }
    return result
  }

  /// A place as the project's own formats write it.
  package static func value(_ position: TextPosition) -> JSONValue {
    [
      "line": .integer(position.line), "column": .integer(position.column), "offset": .integer(position.offset),
    ]
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ finding: ReportedFinding, path: String) {
    let diagnostic = finding.diagnostic
    object { json in
      json.member("rule", diagnostic.rule)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("code", diagnostic.code)
      json.member("message", diagnostic.message)
      json.member("pointer", diagnostic.pointer.description)
      json.member("start", finding.start)
      json.member("end", finding.end)
      json.member("related", of: zip(diagnostic.related, finding.related)) { $0.write($1.0, at: $1.1, path: path) }
      json.member("fixes", of: diagnostic.fixes) { $0.write($1) }
      json.memberWithCut("fingerprint", finding.identity)
    }
  }

  private mutating func write(_ related: Diagnostic.Related, at place: ReportedFinding.PlaceInText?, path: String) {
    object { json in
      json.member("message", related.message)
      json.member("path", related.path ?? path)
      json.member("pointer", related.pointer.description)
      json.member("start", place?.start)
      json.member("end", place?.end)
    }
  }

  private mutating func write(_ fix: Fix) {
    object { json in
      json.member("title", fix.title)
      json.member("safety", fix.safety.rawValue)
      json.member("edits", of: fix.edits) { json, edit in
        json.object { json in
          json.member("start", edit.range.lowerBound)
          json.member("end", edit.range.upperBound)
          json.member("text", edit.text)
        }
      }
    }
  }

  private mutating func member(_ key: StaticString, _ position: TextPosition?) {
    guard let position else { return member(key, nil as String?) }
    member(key) { json in
      json.member("line", position.line)
      json.member("column", position.column)
      json.member("offset", position.offset)
    }
  }
}

extension JSONValue {
  /// A whole number.
  package static func integer(_ number: Int) -> JSONValue { .number(String(number)) }
}
