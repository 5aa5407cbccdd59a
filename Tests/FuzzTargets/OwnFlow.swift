import FlowMessages
import FlowModel
import JSONText

extension FuzzTarget {
  /// A small flow to judge messages against, and to compare others with.
  static let ownFlow = ResolvedFlow(
    Flow(
      JSONDocument(
        parsing: #"""
          {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "data": {"name":
          {"type": "string", "__example__": "Ada"}, "people": {"type": "array", "items": {"type": "object", "properties":
          {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": [{"id": "1", "title": "Ada"}]}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Email"},
          {"type": "Dropdown", "name": "who", "label": "Who", "data-source": "${data.people}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload":
          {"email": "${form.email}", "who": "${form.who}"}}}
          ]}}]}
          """#
      )
    ),
    path: "own.json",
    reason: "it is ours"
  )
}
