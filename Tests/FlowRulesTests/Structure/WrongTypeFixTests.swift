import FlowRules
import JSONText
import Testing

/// Quotes are written only around what the property then takes.
@Suite struct WrongTypeFixTests {
  private func finding(_ screen: String) throws -> Diagnostic {
    let flow = #"{"version": "7.3", "screens": [\#(screen)]}"#
    let findings = FlowChecker.check(JSONDocument(parsing: flow), options: CheckOptions(today: "2026-11-21"))
    return try #require(findings.first { $0.rule == "wrong-type" })
  }

  @Test func `a number as a text gets quotes`() throws {
    let finding = try finding(
      #"{"id": "A", "title": 5, "terminal": true, "layout": {"type": "SingleColumnLayout", "children": []}}"#
    )
    #expect(finding.message == #"'title' must be a string or a binding, not a number (5); write "5" in quotes"#)
    #expect(finding.fixes.map(\.safety) == [.safe])
  }

  @Test(arguments: ["5", "-1.5e3"])
  func `a number as the id of a screen gets none, because ids have no digits`(id: String) throws {
    let finding = try finding(
      #"{"id": \#(id), "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": []}}"#
    )
    #expect(finding.message == "'id' must be a string, not a number (\(id))")
    #expect(finding.fixes.isEmpty)
  }

  @Test func `a number where one of a few texts belongs gets none`() throws {
    let finding = try finding(
      #"{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": ["#
        + #"{"type": "TextInput", "name": "a", "label": "A", "input-type": 5}]}}"#
    )
    #expect(finding.message == "'input-type' must be a string, not a number (5)")
    #expect(finding.fixes.isEmpty)
  }
}
