import FlowDiff
import FlowModel
import JSONText
import Testing

/// Flows of which nothing is alike; with work that grows with the product of their parts these would take minutes.
@Suite struct VeryLargeFlowTests {
  private func comparison(_ text: (String) -> String) -> FlowComparison {
    FlowComparison(old: Flow(JSONDocument(parsing: text("a"))), new: Flow(JSONDocument(parsing: text("b"))))
  }

  /// How many changes of a kind there are, those included that are left out.
  private func found(_ kind: String, _ comparison: FlowComparison) -> Int {
    comparison.changes.filter { $0.kind.name == kind }.reduce(0) { count, change in
      let words = change.message.hasSuffix("of this kind are left out") ? change.message.split(separator: " ") : []
      return count + 1 + (words.count > 8 ? Int(words[words.count - 9]) ?? 0 : 0)
    }
  }

  private func flow(data: [String] = [], children: [String]) -> String {
    #"{"version": "7.3", "screens": [{"id": "A", "title": "T", "terminal": true, "data": {"#
      + data.joined(separator: ", ") + #"}, "layout": {"type": "SingleColumnLayout", "children": ["#
      + children.joined(separator: ", ") + "]}}]}"
  }

  @Test func `data that is all called otherwise is gone and new`() {
    let count = 2_000
    let comparison = comparison { side in
      flow(
        data: (0..<count).map { #""\#(side)member\#($0)": {"type": "string", "__example__": "\#(side)\#($0)"}"# },
        children: []
      )
    }
    #expect(found("data-removed", comparison) == count)
    #expect(found("data-added", comparison) == count)
  }

  @Test func `components that all answer something else are compared one by one`() {
    let count = 3_000
    let comparison = comparison { side in
      flow(
        children: (0..<count).map {
          #"{"type": "EmbeddedLink", "text": "\#(side)\#($0)", "on-click-action": {"name": "complete", "payload": {"\#(side)\#($0)": 1}}}"#
        }
      )
    }
    #expect(found("text-changed", comparison) == count)
  }

  @Test func `screens that are all called otherwise are gone and new`() {
    let count = 1_000
    let comparison = comparison { side in
      let screens = (0..<count).map {
        #"{"id": "\#(side)\#($0)", "title": "\#(side) \#($0)", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": []}}"#
      }
      return #"{"version": "7.3", "screens": [\#(screens.joined(separator: ", "))]}"#
    }
    #expect(found("screen-removed", comparison) == count)
    #expect(found("screen-added", comparison) == count)
  }

  @Test func `of very many changes of a kind a thousand are told, and how many more there are`() throws {
    let settings = { (side: String) in (0..<1_500).map { "\"key\($0)\": \"\(side)\"" }.joined(separator: ", ") }
    let comparison = comparison { side in
      let next = side == "a" ? "" : #", "data_api_version": "3.0""#
      return #"{"version": "7.3", "screens": []\#(next), \#(settings(side))}"#
    }
    // What matters more is not left out.
    #expect(comparison.changes.first?.kind.name == "endpoint-added")
    let told = comparison.changes.filter { $0.kind.name == "setting-changed" }
    #expect(told.count == 1000)
    #expect(told[998].message == "the setting 'key998' changed from 'a' to 'b'")
    #expect(
      told[999].message
        == "the setting 'key999' changed from 'a' to 'b'; 500 more changes of this kind are left out"
    )
    #expect(comparison.count(.safe) == 1_500)
    #expect(comparison.count(.breaking) == 1)
  }

  @Test func `of very many unknown members of a screen a thousand are told as well`() {
    let comparison = comparison { side in
      let members = (0..<1_200).map { "\"key\($0)\": \"\(side)\"" }.joined(separator: ", ")
      return #"{"version": "7.3", "screens": [{"id": "A", "title": "\#(side)", \#(members)}]}"#
    }
    #expect(found("setting-changed", comparison) == 1_200)
    #expect(found("text-changed", comparison) == 1)
    #expect(comparison.count(.safe) == 1_201)
  }
}
