import FlowLanguage
import FlowRules

extension Rule {
  static let launchDataTooLarge = Rule(
    "launch-data-too-large",
    .message,
    source: .inferred,
    summary: "The data that a message gives to its flow is at most 1 MB.",
    why: "A message with more was accepted and never delivered.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action_payload": {"screen": "WELCOME", "data": {"photo": "iVBORw0KGgo="}}}
        """#
      ),
      .bad(
        .message,
        #"{"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now", "flow_action_payload": "#
          + #"{"screen": "WELCOME", "data": ⟦{⟧"photo": ""#
          + String(decoding: repeatElement(UInt8(ascii: "A"), count: 1 << 20), as: UTF8.self) + #""}}}"#,
        abridged: #"""
          {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
          "flow_action_payload": {"screen": "WELCOME", "data": {"photo": "(more than 1 MB)"}}}
          """#
      ),
    ]
  )
}
