import FlowRules

extension Rule {
  static let embeddedFlow = Rule(
    "embedded-flow",
    .message,
    summary: "`flow_json` holds a flow, written as text in a string.",
    why: "The platform refuses to create the template.",
    examples: [
      .good(
        .message,
        #"""
        {"type": "FLOW", "text": "Book now",
        "flow_json": "{\"version\":\"7.3\",\"screens\":[{\"id\":\"DONE\",\"title\":\"Done\",\"terminal\":true,\"layout\":{\"type\":\"SingleColumnLayout\",\"children\":[{\"type\":\"Footer\",\"label\":\"Done\",\"on-click-action\":{\"name\":\"complete\",\"payload\":{}}}]}}]}"}
        """#
      ),
      .bad(
        .message,
        #"""
        {"type": "FLOW", "text": "Book now", "flow_json": ⟦{⟧"version": "7.3", "screens": []}}
        """#
      ),
    ]
  )
}
