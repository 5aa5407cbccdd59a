import FlowRules

extension Rule {
  static let templateVariables = Rule(
    "template-variables",
    .message,
    summary: "A message gives each variable of its template's text a value, and no more.",
    why: "A message with another number of parameters than the template has variables is refused with 132000.",
    examples: [
      .good(.message, use(parameters: #"[{"type": "text", "text": "Ann"}]"#), template: definition),
      .bad(.message, use(parameters: "⟦[⟧]"), template: definition),
    ]
  )

  private static let definition = #"""
    {"name": "claim_form", "language": "en", "category": "UTILITY", "components": [
     {"type": "BODY", "text": "Hi {{1}}"},
     {"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Open", "flow_name": "claim"}]}]}
    """#

  private static func use(parameters: String) -> String {
    #"""
    {"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "claim_form",
     "language": {"code": "en"}, "components": [{"type": "body", "parameters": \#(parameters)},
     {"type": "button", "sub_type": "flow", "index": "0"}]}}
    """#
  }
}
