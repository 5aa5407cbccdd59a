import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let ownScreenReference = Rule(
    "own-screen-reference",
    .dataModel,
    code: .invalidScreenDynamicData,
    since: .v4_0,
    summary: "A component names the data of its own screen without the screen.",
    why: "The platform refuses a global reference to the data of the same screen.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "⟦${screen.FIRST.data.name}⟧"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension ReferenceCheck {
  static func checkOwnScreen(
    _ reference: Reference,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard reference.namesScreen, reference.screen == use.screen, reference.source == .data, !use.isPayload,
      facts.has(.globalReferences), let binding = use.binding(of: reference), let screen = binding.screen
    else { return }
    let range = use.source(reference.range)
    let local = "${" + (["data"] + binding.path.map(\.name.text)).joined(separator: ".") + "}"
    findings.report(
      .ownScreenReference,
      at: use.node,
      range: range,
      "'\(screen.name)' is this screen; its own data is written \(local)",
      fixes: [Fix("write \(local)", edits: [TextEdit(range: range, text: local)])]
    )
  }
}
