import FlowEditing
import FlowFiles
import FlowProject
import FlowRules
import JSONText

/// Writes findings as clients want them.
struct DiagnosticWriter {
  let workspace: Workspace
  let encoding: PositionEncoding
  /// The addresses of open texts, by path.
  let addresses: [String: String]

  func write(_ diagnostic: Diagnostic, in document: TextDocument) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("range", encoding.range(diagnostic.range, in: document.lines)),
      .init("severity", .int(Self.severity(diagnostic.severity))),
      .init("code", .string(diagnostic.rule)),
    ]
    if let address = RuleAddress.of(diagnostic.rule) {
      members.append(.init("codeDescription", ["href": .string(address)]))
    }
    members += [.init("source", "flowjson"), .init("message", .string(diagnostic.message))]
    let tags = Self.tags(diagnostic)
    if !tags.isEmpty { members.append(.init("tags", .array(tags))) }
    let related = diagnostic.related.compactMap { self.related($0, document) }
    if !related.isEmpty { members.append(.init("relatedInformation", .array(related))) }
    return .object(members)
  }

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }

  private static func tags(_ diagnostic: Diagnostic) -> [JSONValue] {
    let tags = Workspace.tags(of: diagnostic)
    return (tags.contains(.unnecessary) ? [1] : []) + (tags.contains(.deprecated) ? [2] : [])
  }

  /// A second place; nil if it lies in a text that is not known.
  private func related(_ related: Diagnostic.Related, _ document: TextDocument) -> JSONValue? {
    guard let other = related.path.map({ workspace.document($0) }) ?? document else { return nil }
    let uri = addresses[other.path] ?? DocumentURI.uri(Path(other.path))
    return [
      "location": ["uri": .string(uri), "range": encoding.range(related.range, in: other.lines)],
      "message": .string(related.message),
    ]
  }
}
