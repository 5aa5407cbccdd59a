import FlowLanguage
import FlowRules

extension Rule {
  static let outdatedMessageShape = Rule(
    "outdated-message-shape",
    .message,
    source: .library,
    summary: "A message has the shape that its provider documents today.",
    why: "An outdated shape stops working without notice.",
    examples: [
      .good(
        .message,
        #"""
        {"title": "Booking", "text": "Book in a minute.", "caption": "Hotel",
        "parameters": {"flow_name": "booking", "flow_cta": "Book now",
        "flow_action_payload": {"screen": "WELCOME"}}}
        """#
      ),
      .bad(
        .message,
        #"""
        ⟦{⟧"type": "flow", "userId": "15550100002", "parameters": {"flow_id": "730000000000011",
        "flow_cta": "Book now", "flow_action_payload": {"screen": "WELCOME"}}}
        """#
      ),
    ]
  )
}
