enum VersionExample {
  /// A flow of one screen.
  static func flow(_ version: String, opening: String = "{") -> String {
    #"""
    \#(opening)\#(version)"screens": [
      {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
      ]}}
    ]}
    """#
  }
}
