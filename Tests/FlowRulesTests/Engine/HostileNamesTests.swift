import FlowRules
import JSONText
import Testing

/// Names that are very many, very long, or both.
@Suite(.timeLimit(.minutes(20)))
struct HostileNamesTests {
  private func findings(_ flow: String, _ rule: String) -> [Diagnostic] {
    FlowChecker.check(JSONDocument(parsing: flow), options: CheckOptions(today: "2026-11-21")).filter {
      $0.rule == rule
    }
  }

  private func flow(_ components: String, data: String = "") -> String {
    #"{"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "data": {\#(data)}, "layout": "#
      + #"{"type": "SingleColumnLayout", "children": [\#(components)]}}]}"#
  }

  private func joined(_ count: Int, _ make: (Int) -> String) -> String {
    (0..<count).map(make).joined(separator: ",")
  }

  @Test func `very many names that are not there are counted, and none is looked for`() {
    let texts = joined(1_200) { #"{"type": "TextBody", "text": "${data.nmae\#($0)}"}"# }
    let data = joined(1_200) { #""name\#($0)": {"type": "string", "__example__": "x"}"# }
    let unknown = findings(flow(texts, data: data), "unknown-data")
    #expect(unknown.count == 1_000)
    #expect(unknown.last?.message.hasSuffix("; 200 more findings of this rule are left out") == true)
    #expect(unknown.allSatisfy { !$0.message.contains("did you mean") })
  }

  @Test func `few names that are not there lead to those that were meant`() {
    let data = #""name": {"type": "string", "__example__": "x"}"#
    let unknown = findings(flow(#"{"type": "TextBody", "text": "${data.nmae}"}"#, data: data), "unknown-data")
    #expect(unknown.map(\.fixes.count) == [1])
  }

  @Test func `components of an unknown type are told a thousand times`() {
    let unknown = findings(flow(joined(1_100) { _ in #"{"type": "TextBdy"}"# }), "unknown-component")
    #expect(unknown.count == 1_000)
    #expect(unknown.first?.fixes.count == 1)
  }

  @Test func `a name of a megabyte does not fill the report`() {
    let name = String(repeating: "TextBody", count: 130_000)
    let unknown = findings(flow(#"{"type": "\#(name)"}"#), "unknown-component")
    #expect(unknown.map { $0.message.count < 1_100 } == [true])
    #expect(unknown.first?.message.hasPrefix("there is no component 'TextBodyTextBody") == true)
  }

  @Test func `an expression of very many parts is refused, not kept`() {
    let condition = "${data.a}" + String(repeating: " && ${data.a}", count: 100_001)
    let component = #"{"type": "If", "condition": "\#(condition)", "then": []}"#
    let refused = findings(flow(component), "invalid-condition")
    #expect(refused.map(\.message) == ["the condition has more than 200000 parts"])
    #expect(refused.first?.severity == .warning)
  }
}
