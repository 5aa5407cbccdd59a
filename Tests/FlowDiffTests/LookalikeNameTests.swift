import FlowDiff
import FlowModel
import JSONText
import Testing

/// A name that is spelled in other code points looks the same and is another one for whoever reads or gives it.
@Suite struct LookalikeNameTests {
  private func flow(_ data: String, _ key: String, field: String = "mail") -> Flow {
    Flow(
      JSONDocument(
        parsing: #"""
          {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true,
          "data": {"\#(data)": {"type": "string", "__example__": "a"}}, "layout": {"type": "SingleColumnLayout",
          "children": [{"type": "TextInput", "name": "\#(field)", "label": "Mail"},
          {"type": "TextBody", "text": "${data.\#(data)}"},
          {"type": "Footer", "label": "End", "on-click-action": {"name": "complete",
          "payload": {"\#(key)": "${form.\#(field)}"}}}]}}]}
          """#
      )
    )
  }

  private func kinds(_ old: Flow, _ new: Flow) -> [String] {
    FlowComparison(old: old, new: new).changes.filter { $0.impact == .breaking }.map(\.kind.name)
  }

  @Test func `data and the keys of answers are other ones under other code points`() {
    let one = flow("caf\u{E9}", "caf\u{E9}")
    #expect(FlowComparison(old: one, new: flow("caf\u{E9}", "caf\u{E9}")).verdict == .identical)
    #expect(kinds(one, flow("cafe\u{301}", "caf\u{E9}")) == ["data-renamed"])
    #expect(kinds(one, flow("caf\u{E9}", "cafe\u{301}")) == ["answer-key-renamed"])
  }

  @Test func `the contract has the names as the flow spells them`() {
    let contract = Contract(flow("caf\u{E9}", "cafe\u{301}"))
    guard case .object(let given?)? = contract.launch.first?.data,
      case .object(let answered?)? = contract.response.first?.data
    else { return #expect(Bool(false), "both are objects") }
    #expect(given.map(\.name) == ["caf\u{E9}"])
    #expect(answered.map(\.name) == ["cafe\u{301}"])
  }
}
