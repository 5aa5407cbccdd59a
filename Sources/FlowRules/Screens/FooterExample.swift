import FlowLanguage
import FlowModel
import JSONText

enum FooterExample {
  static let footer = #"{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}"#

  static let nested = #"""
    {"type": "If", "condition": "${form.agree} != true",
      "then": [{"type": ⟦"Footer"⟧, "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}],
      "else": [\#(footer)]}
    """#.replacing(
      "[\(footer)]",
      with: #"[{"type": ⟦"Footer"⟧, "label": "No", "on-click-action": {"name": "complete", "payload": {}}}]"#
    )

  static func screen(opening: String = "{", _ branches: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "OptIn", "name": "agree", "label": "I agree"},
      \#(opening)"type": "If", "condition": "${form.agree}", \#(branches)}
    ]}}
    """#
  }
}
