import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let numberHandedOn = Rule(
    "number-handed-on",
    .dataFlow,
    source: .observed,
    summary: "What people type into an input for numbers is not handed on to data that is declared as a number.",
    why:
      "The platform asks for a number, and phones hand on the text that was typed: they have been seen to stop the flow "
      + "on the next screen. A reference to the input, like ${screen.FIRST.form.age}, needs no handing on.",
    examples: [
      .good(.flow, NumberExample.flow(payload: "{}", data: "{}", answer: "${screen.FIRST.form.age}")),
      .bad(
        .flow,
        NumberExample.flow(
          payload: #"{"age": "⟦${form.age}⟧"}"#,
          data: #"{"age": {"type": "number", "__example__": 30}}"#,
          answer: "${data.age}"
        )
      ),
    ]
  )
}

private enum NumberExample {
  static func flow(payload: String, data: String, answer: String) -> String {
    #"""
    {"version": "7.3", "screens": [
     {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
      {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
       "next": {"type": "screen", "name": "LAST"}, "payload": \#(payload)}}]}},
     {"id": "LAST", "title": "Last", "terminal": true, "data": \#(data), "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"age": "\#(answer)"}}}]}}]}
    """#
  }
}

/// Numbers that people type and that are handed from screen to screen.
enum NumberCheck: FlowCheck {
  static let rules: [Rule] = [.numberHandedOn]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for use in facts.uses {
      guard let handed = HandedNumber(use, facts), case .payload(let declaration?) = use.demand,
        declaration.type == .number
      else { continue }
      findings.report(
        .numberHandedOn,
        at: use.node,
        range: use.node.contentRange,
        "what people type in '\(handed.name)' arrives as a text, and the next screen declares a number, so phones may stop "
          + "the flow there" + handed.advice,
        related: [Diagnostic.Related("the number is declared here", at: declaration.node)]
      )
    }
  }
}

/// The answer of an input for numbers that `navigate` hands to the next screen.
struct HandedNumber {
  let name: JSONName
  /// What to do instead, after a semicolon; empty in versions without such references.
  let advice: String

  init?(_ use: DynamicUse, _ facts: FlowFacts) {
    guard use.isPayload, case .binding = use.content, let reference = facts.references(of: use).first,
      let field = facts.field(reference), field.isNumberInput, let name = field.name,
      let action = use.action, facts.flow.screens[use.screen].actions[action].fact == .navigate
    else { return nil }
    self.name = name
    let id = reference.screen.flatMap { facts.flow.screens[$0].id }
    advice =
      facts.has(.globalReferences)
      ? "; don't hand it on, and write ${screen.\(id ?? "ID").form.\(name)} wherever it is needed" : ""
  }
}
