import FlowLanguage
import FlowRules

extension Rule {
  static let unknownLaunchData = Rule(
    "unknown-launch-data",
    .message,
    source: .inferred,
    summary: "A message gives only data that the screen it opens declares.",
    why: "What the screen does not declare is never shown; usually it is a declared member, spelled wrongly.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME", "data": {"guests": 2}}}
        """#,
        opening: FlowSample.booking
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME", "data": {"guests": 2,
        ⟦"table"⟧: 7}}}
        """#,
        opening: FlowSample.booking
      ),
    ]
  )
}
