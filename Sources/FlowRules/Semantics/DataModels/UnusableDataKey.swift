import FlowIndex
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
    var used: [JSONNode: [JSONNode]]?
    for screen in facts.flow.screens {
      for member in screen.data?.members ?? [] {
        guard member.mayBeUnusable else { continue }
        let isImpossible = !FlowBinding.canName(member.name)
        // Few flows have such names, and only then it matters where they are used.
        guard isImpossible || member.hasHyphen else { continue }
        let places = used ?? uses(of: \.hasHyphen, facts)
        used = places
        guard isImpossible || places[member.key] != nil else { continue }
        findings.report(
          .unusableDataKey,
          at: member.key,
          "a binding can't name '\(member.name)'; write it with underscores",
          related: (places[member.key] ?? []).prefix(20).map { Diagnostic.Related("it is used here", at: $0) }
        )
      }
    }
  }

  /// Where members of the data are used, by their keys.
  private static func uses(of isWanted: (DataMember) -> Bool, _ facts: FlowFacts) -> [JSONNode: [JSONNode]] {
    var used: [JSONNode: [JSONNode]] = [:]
    for use in facts.uses {
      for reference in facts.references(of: use) where reference.source == .data {
        guard let screen = reference.screen, let position = reference.member,
          let member = facts.flow.screens[screen].data?.members[position], isWanted(member)
        else { continue }
        used[member.key, default: []].append(use.node)
      }
    }
    return used
  }
}

extension DataMember {
  /// Whether the name has a sign that may be in the way of a binding, or an escape that may stand for one.
  fileprivate var mayBeUnusable: Bool {
    let signs = SIMD4(UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "`"), UInt8(ascii: "'"))
    return key.position(ofAny: signs) != nil || key.contentRange.count != name.text.utf8.count
  }

  fileprivate var hasHyphen: Bool { name.text.utf8.contains(UInt8(ascii: "-")) }
}
