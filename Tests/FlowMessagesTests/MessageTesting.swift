import FlowMessages
import FlowModel
import FlowRules
import JSONText
import Testing

/// Checks the only message in a text against a flow, if one is given.
func findings(
  in text: String,
  opening flow: String? = nil,
  template: String? = nil,
  today: String = "2026-11-21",
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Diagnostic] {
  let definitions = template.flatMap { MessageFile(JSONDocument(parsing: $0)) }?.definitions(path: "template.json")
  let templates = TemplateCatalog(definitions ?? [])
  let document = JSONDocument(parsing: text)
  let file = try #require(MessageFile(document, templates: templates), sourceLocation: sourceLocation)
  let resolved = flow.map {
    ResolvedFlow(Flow(JSONDocument(parsing: $0)), path: "flow.json", reason: "'--flow' names it")
  }
  return file.messages.flatMap {
    MessageRules.check($0, options: CheckOptions(today: today), templates: templates) { _ in resolved }
  }
}

/// Findings as one line each: `/pointer severity rule`.
func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.pointer) \($0.severity.rawValue) \($0.rule)" }
}

/// The findings of a message by itself, without the one that says that no flow was found.
func ownLines(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
  lines(try findings(in: text, sourceLocation: sourceLocation).filter { $0.rule != "unresolved-flow" })
}
