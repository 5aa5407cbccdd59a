import FlowRules
import JSONText
import Testing

/// Names are compared by their code units, as the platform does: `é` in one code point is not `é` in two.
@Suite struct LookalikeNameTests {
  private static let one = "caf\u{E9}"
  private static let two = "cafe\u{301}"

  private func rules(_ data: String, _ components: String, second: String = "") -> [String] {
    SemanticProbe(
      flow: #"""
        {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "data": {\#(data)}, "layout": {
         "type": "SingleColumnLayout", "children": [\#(components)]}}\#(second)]}
        """#
    ).findings.filter { $0.severity > .info }.map(\.rule)
  }

  @Test func `a name that only looks the same is told as such, and the one that is meant can be written`() throws {
    let flow = #"""
      {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "data": {\#(member(Self.one))},
       "layout": {"type": "SingleColumnLayout", "children": [
       {"type": "TextBody", "text": "${data.\#(Self.two)}"}, \#(footer())]}}]}
      """#
    let finding = try #require(SemanticProbe(flow: flow).findings.first { $0.rule == "unknown-data" })
    let message =
      "the data of screen 'FIRST' has no '\(Self.two)'; the '\(Self.one)' that is there only looks the same: "
      + "its letters are other Unicode characters"
    #expect(Array(finding.message.utf8) == Array(message.utf8))
    #expect(finding.fixes.first.map { Array($0.edits[0].text.utf8) } == Array(Self.one.utf8))
    #expect(finding.fixes.first?.safety == .unsafe)
  }

  private func footer(_ payload: String = "{}") -> String {
    #"{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": \#(payload)}}"#
  }

  private func member(_ name: String) -> String { #""\#(name)": {"type": "string", "__example__": "a"}"# }

  @Test func `data is used under exactly the name that declares it`() {
    let text = { (name: String) in #"{"type": "TextBody", "text": "${data.\#(name)}"},"# }
    #expect(rules(member(Self.one), text(Self.one) + footer()) == [])
    #expect(rules(member(Self.one), text(Self.two) + footer()).contains("unknown-data"))
  }

  @Test func `an answer is used under exactly the name of its input`() {
    let input = #"{"type": "TextInput", "name": "\#(Self.one)", "label": "Coffee"},"#
    #expect(rules("", input + footer(#"{"a": "${form.\#(Self.one)}"}"#)) == [])
    #expect(rules("", input + footer(#"{"a": "${form.\#(Self.two)}"}"#)).contains("unknown-field"))
  }

  @Test func `a payload gives exactly the names that the next screen declares`() {
    let next = { (name: String) in
      #"{"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate", "next": {"type": "screen", "#
        + #""name": "LAST"}, "payload": {"\#(name)": "a"}}}"#
    }
    let last = #"""
      , {"id": "LAST", "title": "Last", "terminal": true, "data": {\#(member(Self.one))}, "layout": {
      "type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.\#(Self.one)}"}, \#(footer())]}}
      """#
    #expect(!rules("", next(Self.one), second: last).contains("unexpected-payload-key"))
    #expect(rules("", next(Self.two), second: last).contains("unexpected-payload-key"))
  }

  @Test func `two inputs whose names only look the same are two inputs`() {
    let input = { (name: String) in
      #"{"type": "TextInput", "name": "\#(name)", "label": "Coffee \#(name.utf8.count)"},"#
    }
    let payload = footer(#"{"a": "${form.\#(Self.one)}", "b": "${form.\#(Self.two)}"}"#)
    #expect(rules("", input(Self.one) + input(Self.two) + payload) == [])
    #expect(rules("", input(Self.one) + input(Self.one) + payload).contains("duplicate-name"))
  }
}
