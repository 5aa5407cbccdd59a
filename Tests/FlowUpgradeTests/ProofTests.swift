import FlowLanguage
import FlowTestSupport
import FlowUpgrade
import JSONText
import Testing

@Suite struct ProofTests {
  private let body = #"{"type": "TextBody", "text": "Hi"}"#

  @Test func `a flow with errors of its own stays, and they are told`() {
    let flow = Lifting.flow("6.0", #"{"type": "TextBody", "text": "${data.nowhere}"}"#)
    let lifting = Lifting(flow)
    #expect(lifting.text == flow)
    #expect(lifting.plan.left.map(\.recipe) == ["unknown-data"])
    #expect(lifting.left.first?.hasPrefix("an error of the flow as it is: ") ?? false)
    #expect(Lifting(flow, unsafe: true).done == ["version"])
  }

  @Test func `an error that the newer version heals is no reason to stay`() {
    let flow = Lifting.flow(
      "3.1",
      #"{"type": "TextInput", "name": "a", "label": "A"}"#,
      payload: #"{"a": "${form.a}"}"#
    )
    #expect(Lifting(flow).done == ["version"])
  }

  @Test func `a flow without a version, or with none that ever was, stays`() {
    let none = Lifting(Lifting.flow("7.3", body).replacing(#""version": "7.3", "#, with: ""))
    #expect(none.plan.from == nil && none.plan.isBlocked)
    #expect(none.plan.left.map(\.recipe) == ["missing-version"])
    #expect(Lifting(Lifting.flow("4.1", body)).plan.left.map(\.recipe) == ["unknown-version"])
    #expect(Lifting(#"{"version": "4.0", "screens": ["#).plan.isBlocked)
  }

  @Test func `a version that nothing stands in the way to is named`() {
    let lifting = Lifting(Lifting.flow("5.0", #"{"type": "TextInput", "name": "a", "label": " "}"#))
    #expect(lifting.plan.reachable == .v5_1)
  }

  @Test func `a finding that grows into an error stands in the way`() {
    let flow = """
      {"version": "7.2", "screens": [
        {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action":
            {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {"extra": "x"}}}]}},
        {"id": "LAST", "title": "Last", "terminal": true, "data": {"a": {"type": "string", "__example__": "b"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.a}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
      """
    let lifting = Lifting(flow)
    #expect(lifting.plan.isBlocked)
    #expect(lifting.left.allSatisfy { $0.hasPrefix("from 7.3 on: ") || $0.hasPrefix("an error") }, "\(lifting.left)")
  }

  @Test func `a flow in which more places ask for something than are looked at stays`() {
    let picker = #"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "1693569600000"}"#
    let flow = Lifting.flow("4.0", Array(repeating: picker, count: 1200).joined(separator: ", "))
    let lifting = Lifting(flow, unsafe: true)
    #expect(lifting.text == flow && lifting.plan.isBlocked)
    #expect(lifting.plan.left.contains { $0.recipe == "too-much" })
  }

  @Test func `a script that would no longer pass is told`() throws {
    let top = #""data_api_version": "3.0", "routing_model": {"FIRST": []}, "#
    let dropdown = #"""
      {"type": "Dropdown", "name": "city", "label": "City", "init-value": "r", "data-source": [{"id": "r", "title": \#
      "Rome"}, {"id": "l", "title": "Lyon"}], "on-select-action": {"name": "data_exchange", "payload": {"city": \#
      "${form.city}"}}}
      """#
    let flow = Lifting.flow("6.0", dropdown, payload: #"{"city": "${form.city}"}"#, top: top)
    let script = #"""
      {"flow": "flow.json", "launch": {"screen": "FIRST"}, "steps": [
        {"request": {"action": "data_exchange", "screen": "FIRST", "data": {"city": "r"}},
         "answer": {"screen": "FIRST", "data": {}}}]}
      """#
    let lifting = Lifting(flow, scripts: [script])
    #expect(lifting.plan.left.contains { $0.recipe == "simulation" }, "\(lifting.left)")
    #expect(!Lifting(flow, to: .v6_3, scripts: [script]).plan.left.contains { $0.recipe == "simulation" })
  }

  @Test(arguments: SharedMaterial.flows)
  func `a real flow is lifted without a new error, and a second run does nothing`(flow: SharedMaterial.CorpusFlow) {
    let text = String(decoding: flow.bytes, as: UTF8.self)
    for unsafe in [false, true] {
      let lifting = Lifting(text, unsafe: unsafe, modernize: unsafe)
      #expect(lifting.plan.isBlocked == (lifting.plan.edits.isEmpty && !lifting.plan.left.isEmpty))
      #expect(Lifting(lifting.text, unsafe: unsafe, modernize: unsafe).plan.edits.isEmpty)
    }
  }
}
