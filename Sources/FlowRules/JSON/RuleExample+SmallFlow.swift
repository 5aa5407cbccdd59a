extension RuleExample {
  /// A whole flow without a fault, for examples of what stands around it.
  static let smallFlow = #"""
    {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "layout": {
    "type": "SingleColumnLayout", "children": [
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
    ]}}]}
    """#
}
