import FlowModel
import JSONText
import Testing

extension NameTests {
  /// A flow of one screen with this data.
  static func flow(data: String, label: String = "Name", components: String = "") throws -> Flow {
    let label = JSONPrinter().print(.string(label))
    let document = JSONDocument(
      parsing: """
        {"version": "7.3", "screens": [{"id": "START", "title": "T", "terminal": true, "data": {\(data)}, "layout":
        {"type": "SingleColumnLayout", "children": [\(components)
        {"type": "TextInput", "name": "name", "label": \(label), "required": true},
        {"type": "TextInput", "name": "age", "input-type": "number", "label": "Age"},
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload":
        {"name": "${form.name}", "age": "${form.age}", "kind": "booking", "page": 2, "paid": false}}}]}}]}
        """
    )
    try #require(document.faults.isEmpty, "\(document.faults)")
    return Flow(document)
  }
}
