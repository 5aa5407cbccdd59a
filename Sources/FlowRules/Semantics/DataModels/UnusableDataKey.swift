import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unusableDataKey = Rule(
    "unusable-data-key",
    .dataModel,
    code: .invalidScreenDynamicData,
    source: .observed,
    summary: "The name of a member that bindings use has no hyphen, blank, backtick or apostrophe.",
    why: "The client can't read a binding with such a name; write the name with underscores.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"first_name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.first_name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {⟦"first-name"⟧: {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.first-name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension DataModelCheck {
  static func checkKeys(_ facts: FlowFacts, _ findings: inout Findings) {
    var used: [JSONNode: [JSONNode]] = [:]
    for use in facts.uses {
      for reference in use.references where reference.source == .data {
        guard let name = reference.member, name.name.text.utf8.contains(UInt8(ascii: "-")),
          let target = reference.target,
          let member = facts.screens[target].screen.data?.member(name.name)
        else { continue }
        used[member.key, default: []].append(use.node)
      }
    }
    for screen in facts.screens {
      for member in screen.screen.data?.members ?? [] {
        let isImpossible = !FlowBinding.canName(member.name)
        guard isImpossible || used[member.key] != nil else { continue }
        findings.report(
          .unusableDataKey,
          at: member.key,
          "a binding can't name '\(member.name)'; write it with underscores",
          related: (used[member.key] ?? []).prefix(20).map { Diagnostic.Related("it is used here", at: $0) }
        )
      }
    }
  }
}
