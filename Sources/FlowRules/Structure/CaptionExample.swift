enum CaptionExample {
  static func screen(_ captions: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Done", \#(captions), "on-click-action": {"name": "complete", "payload": {}}}
    ]}}
    """#
  }
}
