import FlowEditing
import FlowTestSupport
import JSONText
import Testing

@Suite struct LayoutTests {
  private func workspace(_ text: String) -> Workspace {
    var workspace = Workspace(today: "2026-11-21")
    workspace.update("/p/flow.json", bytes: Array(text.utf8))
    return workspace
  }

  private let flow =
    #"{"version": "7.3",   "screens": [{"id": "A","title": "T", "layout": "#
    + #"{"type": "SingleColumnLayout", "children": []}}]}"#

  @Test func `formats by edits between the tokens that stay`() throws {
    let workspace = workspace(flow)
    let edits = workspace.formatting("/p/flow.json")
    let text = String(decoding: try edits.applied(to: Array(flow.utf8)), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"version\": \"7.3\",\n  \"screens\": [\n"))
    #expect(edits.allSatisfy { $0.text.utf8.allSatisfy { [0x20, 0x0A].contains($0) } })
    #expect(self.workspace(text).formatting("/p/flow.json").isEmpty)
  }

  @Test func `formats a range by the edits in it`() {
    let workspace = workspace(flow)
    let edits = workspace.formatting("/p/flow.json", in: 0..<30)
    #expect(!edits.isEmpty && edits.count < workspace.formatting("/p/flow.json").count)
    #expect(edits.allSatisfy { $0.range.upperBound <= 30 })
  }

  @Test func `leaves broken JSON as it is`() {
    #expect(workspace(#"{"version": "7.3",  "screens": [}"#).formatting("/p/flow.json").isEmpty)
  }

  @Test func `a selection grows from a word to the whole text`() {
    let workspace = workspace(flow)
    let offset = flow.utf8.count - 60
    let ranges = workspace.selectionRanges("/p/flow.json", at: offset)
    #expect(ranges.last == 0..<flow.utf8.count)
    for (inner, outer) in zip(ranges, ranges.dropFirst()) {
      #expect(outer.contains(inner) && outer != inner)
    }
  }
}
