import FlowDiff
import FlowModel
import JSONText

extension FuzzTarget {
  /// The comparison: a flow is identical with itself; both directions agree on whether two flows differ.
  ///
  /// Two flows in one input are parted by the byte 0x1E; one alone is also compared with a small flow of ours.
  static let diff = FuzzTarget(name: "diff") { bytes in
    let texts = bytes.split(separator: 0x1E, maxSplits: 1).map { Flow(JSONDocument(parsing: Array($0))) }
    guard let first = texts.first else { return }
    if first.document.faults.isEmpty {
      require(FlowComparison(old: first, new: first).changes.isEmpty, "a flow is identical with itself")
    }
    let second = texts.count > 1 ? texts[1] : other
    let forth = FlowComparison(old: first, new: second)
    let back = FlowComparison(old: second, new: first)
    require(forth.changes.isEmpty == back.changes.isEmpty, "both directions agree on whether something changed")
    for change in forth.changes {
      if let place = change.old { require(lies(place.range, in: first.document.bytes), "the old place exists") }
      if let place = change.new { require(lies(place.range, in: second.document.bytes), "the new place exists") }
    }
  }

  private static let other = Flow(
    JSONDocument(
      parsing: #"""
        {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "data": {"name":
        {"type": "string", "__example__": "Ada"}}, "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "email", "label": "Email"},
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"email": "${form.email}"}}}
        ]}}]}
        """#
    )
  )
}
