import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unexpectedPayloadKey = Rule(
    "unexpected-payload-key",
    .actions,
    code: .invalidNavigateActionPayload,
    summary: "A payload holds nothing that the next screen does not declare.",
    why: "The value gets lost. From 7.3 the platform refuses the flow.",
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
           "next": {"type": "screen", "name": "LAST"}, "payload": {"name": "Ana", ⟦"age"⟧: 7}}}]}},
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
           "next": {"type": "screen", "name": "LAST"}, "payload": {⟦"nmae"⟧: "Ana"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension PayloadKeys {
  func reportNoModel(_ findings: inout Findings) {
    guard let first = payload.members.first(where: { _ in true }), facts.flow.screens[target].node[.data] == nil else {
      return
    }
    findings.report(
      .unexpectedPayloadKey,
      at: first.key,
      source: source,
      "screen \(facts.title(of: target)) declares no data, but the payload holds "
        + payload.members.map(\.name).shortList + "; declare it under 'data' of that screen or leave it out"
    )
  }

  func reportUnexpected(
    _ member: JSONMember,
    _ nearest: JSONName?,
    fits: Bool,
    _ model: DataModel,
    _ findings: inout Findings
  ) {
    let fixes = nearest.map { [Fix.rename(member.key, to: $0.text, .unsafe)] }
    findings.report(
      .unexpectedPayloadKey,
      at: member.key,
      source: source,
      "screen \(facts.title(of: target)) declares no data '\(member.name)'"
        + Spelling.hint(nearest, for: member.name),
      related: [Diagnostic.Related("what it declares is here", at: model.node)],
      fixes: fits ? fixes ?? [] : []
    )
  }
}
