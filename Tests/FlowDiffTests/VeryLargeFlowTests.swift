import FlowDiff
import FlowModel
import JSONText
import Testing

/// Flows of which nothing is alike; with work that grows with the product of their parts these would take minutes.
@Suite struct VeryLargeFlowTests {
  private func comparison(_ text: (String) -> String) -> FlowComparison {
    FlowComparison(old: Flow(JSONDocument(parsing: text("a"))), new: Flow(JSONDocument(parsing: text("b"))))
  }

  private func flow(data: [String] = [], children: [String]) -> String {
    #"{"version": "7.3", "screens": [{"id": "A", "title": "T", "terminal": true, "data": {"#
      + data.joined(separator: ", ") + #"}, "layout": {"type": "SingleColumnLayout", "children": ["#
      + children.joined(separator: ", ") + "]}}]}"
  }

  @Test func `data that is all called otherwise is gone and new`() {
    let count = 2_000
    let kinds = comparison { side in
      flow(
        data: (0..<count).map { #""\#(side)member\#($0)": {"type": "string", "__example__": "\#(side)\#($0)"}"# },
        children: []
      )
    }
    .changes.map(\.kind.name)
    #expect(kinds.count { $0 == "data-removed" } == count)
    #expect(kinds.count { $0 == "data-added" } == count)
  }

  @Test func `components that all answer something else are compared one by one`() {
    let count = 3_000
    let changes = comparison { side in
      flow(
        children: (0..<count).map {
          #"{"type": "EmbeddedLink", "text": "\#(side)\#($0)", "on-click-action": {"name": "complete", "payload": {"\#(side)\#($0)": 1}}}"#
        }
      )
    }
    .changes
    #expect(changes.count { $0.kind.name == "text-changed" } == count)
  }

  @Test func `screens that are all called otherwise are gone and new`() {
    let count = 1_000
    let kinds = comparison { side in
      let screens = (0..<count).map {
        #"{"id": "\#(side)\#($0)", "title": "\#(side) \#($0)", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": []}}"#
      }
      return #"{"version": "7.3", "screens": [\#(screens.joined(separator: ", "))]}"#
    }
    .changes.map(\.kind.name)
    #expect(kinds.count { $0 == "screen-removed" } == count)
    #expect(kinds.count { $0 == "screen-added" } == count)
  }
}
