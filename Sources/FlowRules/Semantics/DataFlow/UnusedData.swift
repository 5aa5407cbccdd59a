import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unusedData = Rule(
    "unused-data",
    .dataFlow,
    source: .advice,
    summary: "Data that a screen declares is used somewhere.",
    why:
      "Every message and every payload has to carry it, for nothing. Of `error_messages` and `init_values` people also "
      + "think that the platform knows them; it does not, and what they hold is never shown.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {⟦"name"⟧: {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {⟦"error_messages"⟧: {"type": "object", "__example__": {}}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
        """#
      ),
    ]
  )
}

extension DataFlowCheck {
  /// A member that the platform shows itself.
  private static let shownMember: JSONName = "error_message"

  /// Names that people believe the platform shows; it does only where they are bound.
  private static let boundProperties: [JSONName: String] = [
    "error_messages": "error-messages", "init_values": "init-values",
  ]

  static func checkUnused(_ facts: FlowFacts, _ findings: inout Findings) {
    // Bindings may stand in parts that could not be read.
    guard !facts.hasFault(in: facts.flow.node) else { return }
    for screen in facts.screens {
      let index = screen.screen.index
      guard let data = screen.screen.data, !screen.isWrapped, screen.screen.node[.layout]?[.children]?.kind == .array
      else { continue }
      let unused = data.members.filter { member in
        member.name != shownMember && !facts.names.usesData(member.name, of: index)
          // `unusable-data-key` reports names that no binding can hold.
          && FlowBinding.canName(member.name)
      }
      for member in unused where boundProperties[member.name] != nil {
        reportUnbound(member, boundProperties[member.name] ?? "", &findings)
      }
      reportUnused(unused.filter { boundProperties[$0.name] == nil }, of: index, facts, &findings)
    }
  }

  private static func reportUnbound(_ member: DataMember, _ property: String, _ findings: inout Findings) {
    findings.report(
      .unusedData,
      at: member.key,
      source: .inferred,
      "nothing uses '\(member.name)', and the platform does not know the name: bind it to '\(property)' of a Form, "
        + "or it has no effect"
    )
  }

  private static func reportUnused(
    _ members: [DataMember],
    of screen: Int,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let first = members.first else { return }
    findings.report(
      .unusedData,
      at: first.key,
      members.count == 1
        ? "nothing uses '\(first.name)' of screen \(facts.title(of: screen))"
        : "nothing uses \(members.map(\.name).shortList) of screen \(facts.title(of: screen))",
      related: members.dropFirst().prefix(20).map { Diagnostic.Related("'\($0.name)' is not used either", at: $0.key) }
    )
  }
}
