import FlowLanguage
import FlowModel
import JSONText

enum NavigationExample {
  static let navigate = #"{"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}"#

  /// A flow whose first screen is a NavigationList with these items.
  static func flow(action: String? = navigate, list: String = "", _ items: String) -> String {
    let property = action.map { #", "on-click-action": \#($0)"# } ?? ""
    return #"""
      {"version": "7.3", "screens": [
        {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "NavigationList", "name": "list"\#(list)\#(property), "list-items": [
            \#(items)
          ]}
        ]}},
        {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
      ]}
      """#
  }
}
