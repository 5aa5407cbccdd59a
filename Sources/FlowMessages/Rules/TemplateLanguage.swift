import FlowLanguage
import FlowRules

extension Rule {
  static let templateLanguage = Rule(
    "template-language",
    .message,
    source: .inferred,
    summary: "A message asks for a language in which its template is defined.",
    why: "A translation that the account does not have is refused with 132001. It may have more than the files here.",
    examples: [
      .good(.message, use(language: #""en""#), template: definition),
      .bad(.message, use(language: #"⟦"de"⟧"#), template: definition),
    ]
  )

  private static let definition = #"""
    {"name": "claim_form", "language": "en", "category": "UTILITY", "components": [
     {"type": "BODY", "text": "Please fill this in"},
     {"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Open", "flow_name": "claim"}]}]}
    """#

  private static func use(language: String) -> String {
    #"""
    {"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "claim_form",
     "language": {"code": \#(language)}, "components": [{"type": "button", "sub_type": "flow", "index": "0"}]}}
    """#
  }
}
