/// Flows for the examples of rules.
enum FlowSample {
  /// Opened on a screen that needs the number of guests; a second screen ends it.
  static let booking = booking(version: "7.3")

  /// The same in a version that can no longer be published.
  static let frozenBooking = booking(version: "5.0")

  private static func booking(version: String) -> String {
    #"""
    {"version": "\#(version)", "screens": [
     {"id": "WELCOME", "title": "Welcome", "data": {"guests": {"type": "number", "__example__": 2}},
      "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Next",
       "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}]}},
     {"id": "DONE", "title": "Done", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """#
  }
}
