import FlowLanguage
import FlowRules
import JSONText

/// Writes SARIF 2.1.0, which code scanning services and editors read.
struct SARIFReport {
  let tool: ToolInfo
  let rules: [Rule]

  func write(_ report: Report) -> String {
    let indices = Dictionary(rules.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    let results = report.files.flatMap { file in
      file.findings.map { result($0, path: file.path, ruleIndex: indices[$0.diagnostic.rule]) }
    }
    let value: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ],
    ]
    return JSONPrinter(.pretty).print(value) + "\n"
  }

  private var driver: JSONValue {
    [
      "name": .string(tool.name),
      "version": .string(tool.version),
      "semanticVersion": .string(tool.version),
      "rules": .array(rules.map(descriptor)),
    ]
  }

  private func descriptor(_ rule: Rule) -> JSONValue {
    let help = RuleHelp.texts(of: rule)
    return [
      "id": .string(rule.name),
      "shortDescription": ["text": .string(rule.summary)],
      "fullDescription": ["text": .string("\(rule.summary) \(rule.why)")],
      "help": ["text": .string(help.plain), "markdown": .string(help.markdown)],
      "defaultConfiguration": ["level": .string(level(rule.severity))],
      "properties": ["tags": [.string(rule.category.rawValue)]],
    ]
  }

  private func level(_ severity: Severity) -> String {
    severity == .info ? "note" : severity.rawValue
  }

  private func result(_ finding: ReportedFinding, path: String, ruleIndex: Int?) -> JSONValue {
    let diagnostic = finding.diagnostic
    let location = JSONValue.object([
      .init("physicalLocation", physical(path, finding.start, finding.end)),
      .init(
        "logicalLocations",
        [["fullyQualifiedName": .string(finding.place.isEmpty ? "/" : finding.place)]]
      ),
    ])
    var members: [JSONValue.Member] = [.init("ruleId", .string(diagnostic.rule))]
    if let ruleIndex { members.append(.init("ruleIndex", .integer(ruleIndex))) }
    members += [
      .init("level", .string(level(diagnostic.severity))),
      .init("message", ["text": .string(diagnostic.message)]),
      .init("locations", [location]),
      .init("partialFingerprints", ["flowjson/v1": .string(finding.fingerprint)]),
    ]
    let related = zip(diagnostic.related, finding.related).enumerated().compactMap { index, pair in
      pair.1.map { relatedLocation(index, pair.0, $0, path: path) }
    }
    if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
    let fixes = zip(diagnostic.fixes, finding.edits).map { fix($0, $1, path: path) }
    if !fixes.isEmpty { members.append(.init("fixes", .array(fixes))) }
    return .object(members)
  }

  private func relatedLocation(
    _ index: Int,
    _ related: Diagnostic.Related,
    _ place: ReportedFinding.PlaceInText,
    path: String
  ) -> JSONValue {
    [
      "id": .integer(index + 1),
      "message": ["text": .string(related.message)],
      "physicalLocation": physical(related.path ?? path, place.start, place.end),
    ]
  }

  private func fix(_ fix: Fix, _ places: [ReportedFinding.PlaceInText], path: String) -> JSONValue {
    let replacements = zip(fix.edits, places).map { edit, place -> JSONValue in
      [
        "deletedRegion": region(place.start, place.end),
        "insertedContent": ["text": .string(edit.text)],
      ]
    }
    return [
      "description": ["text": .string(fix.title)],
      "artifactChanges": [["artifactLocation": artifact(path), "replacements": .array(replacements)]],
    ]
  }

  private func physical(_ path: String, _ start: TextPosition, _ end: TextPosition) -> JSONValue {
    ["artifactLocation": artifact(path), "region": region(start, end)]
  }

  private func region(_ start: TextPosition, _ end: TextPosition) -> JSONValue {
    [
      "startLine": .integer(start.line),
      "startColumn": .integer(start.column),
      "endLine": .integer(end.line),
      "endColumn": .integer(end.column),
      "byteOffset": .integer(start.offset),
      "byteLength": .integer(end.offset - start.offset),
    ]
  }

  private func artifact(_ path: String) -> JSONValue {
    ["uri": .string(SARIFReport.uri(path))]
  }

  /// The path as a URI reference: everything that has a meaning in URIs escaped, relative paths relative.
  static func uri(_ path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122: text.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/".utf8.contains(byte): text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }
}
