import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invalidDataPath = Rule(
    "invalid-data-path",
    .dataModel,
    code: .invalidScreenDynamicData,
    otherCodes: [.invalidOnClickActionPayload, .invalidActionPayloadProperty],
    summary: "A path goes inwards through objects only, not into an array or a single value.",
    why: "There is no one value that the binding could stand for; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"person": {"type": "object", "properties": {"name": {"type": "string"}},
           "__example__": {"name": "Ana"}}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.person.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"pets": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}},
           "__example__": []}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "⟦${data.pets.name}⟧"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension ReferenceCheck {
  static func reportPath(
    _ screen: Int,
    _ path: [JSONName],
    isArray: Bool,
    _ group: Group,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let owner = path.dropLast(group.reference.path.count >= path.count ? 1 : 0).joined(separator: ".")
    let what = path.last ?? ""
    let message =
      what == "length"
      ? "'\(owner)' has no '.length'; give the number as a member of its own in the data"
      : isArray
        ? "'\(owner)' is an array, so '\(what)' can't be reached in it; give the value as a member of its own in the data"
        : "'\(owner)' is a single value and has no member '\(what)'"
    findings.report(
      .invalidDataPath,
      at: group.use.node,
      range: group.use.source(group.reference.range),
      code: code(group),
      source: group.source,
      message,
      related: group.others
    )
  }
}
