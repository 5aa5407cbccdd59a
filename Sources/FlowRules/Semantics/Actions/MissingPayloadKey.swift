import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingPayloadKey = Rule(
    "missing-payload-key",
    .dataFlow,
    code: .invalidNavigateActionPayload,
    summary: "A payload holds all data that the next screen declares.",
    why:
      "The screen opens without the value: people see an empty text or list. From 7.3 the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"name": "Ana"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": ⟦{⟧}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension PayloadKeys {
  func reportMissing(_ missing: [DataMember], _ findings: inout Findings) {
    var related = missing.prefix(20).map { Diagnostic.Related("'\($0.name)' is declared here", at: $0.key) }
    var values: [String] = []
    var hints: [String] = []
    for member in missing.prefix(20) {
      guard let origin = DataOrigin.nearest(to: screen, named: member.name, facts),
        member.declaration.type.accepts(origin.type)
      else { continue }
      values.append("\(JSONPrinter.quoted(member.name)): \"\(origin.binding)\"")
      if hints.isEmpty { hints.append(hint(member.name, origin)) }
      related.append(Diagnostic.Related("the value of '\(member.name)' is here", at: origin.node))
    }
    findings.report(
      .missingPayloadKey,
      at: payload,
      source: source,
      "the payload lacks \(missing.map(\.name).shortList), which screen \(facts.title(of: target)) "
        + (facts.hasEndpoint ? "shows, and no server is asked on the way there" : "declares") + hints.joined(),
      related: related,
      fixes: values.count == missing.count ? [insertion(values)] : []
    )
  }

  private func hint(_ name: JSONName, _ origin: DataOrigin) -> String {
    origin.screen == screen
      ? "; '\(name)' is dropped on the way from \(facts.title(of: screen)) to \(facts.title(of: target)): "
        + "pass on \(origin.binding)"
      : "; '\(name)' was there on \(facts.title(of: origin.screen)) and is dropped before \(facts.title(of: target)): "
        + "pass on \(origin.binding)"
  }

  private func insertion(_ values: [String]) -> Fix {
    let text = values.joined(separator: ", ")
    let last = Array(payload.members).last?.value.range.upperBound
    let position = last ?? payload.range.lowerBound + 1
    let edit = TextEdit(range: position..<position, text: last == nil ? text : ", " + text)
    return Fix("add the value to the payload", .unsafe, edits: [edit])
  }
}
