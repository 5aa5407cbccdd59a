import FlowRules

extension Rule {
  static let templateName = Rule(
    "template-name",
    .message,
    summary: "The name of a template has only lower-case letters, digits and underscores.",
    why: "The platform refuses to create the template.",
    examples: [
      .good(
        .message,
        #"""
        {"name": "table_offer", "language": "en_US", "category": "MARKETING",
        "components": [{"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Book now",
        "flow_id": "730000000000011", "navigate_screen": "WELCOME"}]}]}
        """#
      ),
      .bad(
        .message,
        #"""
        {"name": ⟦"Table Offer"⟧, "language": "en_US", "category": "MARKETING",
        "components": [{"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Book now",
        "flow_id": "730000000000011", "navigate_screen": "WELCOME"}]}]}
        """#
      ),
    ]
  )
}
