import FlowLanguage
import JSONText

enum ScreenExample {
  /// A screen on which a flow ends; `id` with its quotes.
  static func ending(id: String) -> String {
    #"""
    {"id": \#(id), "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
    ]}}
    """#
  }
}
