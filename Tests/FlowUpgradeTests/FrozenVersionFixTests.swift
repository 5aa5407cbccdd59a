import FlowLanguage
import FlowModel
import FlowRules
import FlowUpgrade
import JSONText
import Testing

/// The lift as the fix of a frozen version.
@Suite struct FrozenVersionFixTests {
  private func fixes(_ text: String) -> [Fix] {
    let options = CheckOptions(today: "2026-11-21")
    let facts = FlowFacts(Flow(JSONDocument(parsing: text)), options)
    let findings = FlowChecker.check(facts, options: options)
    return Upgrade.addingFixes(to: findings, in: facts, today: "2026-11-21")
      .filter { $0.rule == "frozen-version" }.flatMap(\.fixes)
  }

  @Test func `a flow that means the same in the recommended version is lifted there`() throws {
    let flow = Lifting.flow("4.0", #"{"type": "DatePicker", "name": "d", "label": "D", "min-date": "1693569600000"}"#)
    let fix = try #require(fixes(flow).first)
    #expect(fix.title == "lift to version 7.3" && fix.safety == .unsafe)
    let mended = String(decoding: try fix.edits.applied(to: Array(flow.utf8)), as: UTF8.self)
    #expect(mended == flow.replacing("4.0", with: "7.3").replacing("1693569600000", with: "2023-09-01"))
  }

  @Test func `a flow in which a later version needs somebody is lifted to the oldest active one`() {
    let flow = Lifting.flow("5.0", #"{"type": "TextInput", "name": "a", "label": " "}"#)
    #expect(fixes(flow).map(\.title) == ["lift to version 5.1"])
  }

  @Test func `a flow in which somebody must do something has no fix`() {
    let picker = #"{"type": "DatePicker", "name": "d", "label": "D", "min-date": "1733011200000"}"#
    #expect(fixes(Lifting.flow("4.0", picker)).isEmpty)
    #expect(fixes(Lifting.flow("5.1", #"{"type": "TextBody", "text": "Hi"}"#)).isEmpty)
  }
}
