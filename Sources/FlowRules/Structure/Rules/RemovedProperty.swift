import FlowLanguage
import JSONText

extension Rule {
  static let removedProperty = Rule(
    "removed-property",
    .version,
    code: .invalidPropertyKey,
    summary: "A flow uses nothing that its version no longer has.",
    why: "From the version that dropped a property on, the platform refuses it.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "2.1", "data_api_version": "3.0", "data_channel_uri": "https://example.com/flow",
          "routing_model": {"FIRST": []}, "screens": [
          {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
          ]}}
        ]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", ⟦"data_channel_uri"⟧: "https://example.com/flow",
          "routing_model": {"FIRST": []}, "screens": [
          {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
          ]}}
        ]}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportRemoved(_ entry: KnownMember, _ removed: FlowVersion) {
    let name = entry.fact.name
    let advice =
      name == "data_channel_uri"
      ? "set the address of the endpoint as 'endpoint_uri' through the API or in the Flow Builder" : "remove it"
    findings.report(
      .removedProperty,
      at: entry.member.key,
      source: entry.fact.source,
      "'\(name)' is no longer possible from version \(removed) on; \(advice)"
    )
  }
}
