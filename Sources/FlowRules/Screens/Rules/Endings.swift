import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let duplicateScreenID = Rule(
    "duplicate-screen-id",
    .structure,
    code: "DUPLICATE_SCREEN_IDS",
    summary: "No two screens have the same id.",
    why: "Actions and routes could not tell them apart; the platform refuses the flow.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""FIRST""#)),
      .bad(.screen, ScreenExample.ending(id: #""FIRST""#) + ",\n" + ScreenExample.ending(id: #"⟦"FIRST"⟧"#)),
    ]
  )

  static let missingTerminalScreen = Rule(
    "missing-terminal-screen",
    .structure,
    code: "MISSING_TERMINAL_SCREEN",
    summary: "At least one screen of a flow is terminal.",
    why: "Without an end people could never send their answers; the platform refuses the flow.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""FIRST""#)),
      .bad(
        .flow,
        #"""
        ⟦{⟧"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
          {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Go on", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}
        ]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
          {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "⟦complete⟧", "payload": {}}}]}}
        ]}
        """#
      ),
    ]
  )

  static let noSuccessfulScreen = Rule(
    "no-successful-screen",
    .structure,
    code: "INVALID_PROPERTY_VALUE",
    summary: "At least one terminal screen is an end with success.",
    why: "The platform refuses a flow that can only fail.",
    examples: [
      .good(.screen, #"{"id": "FIRST", "title": "First", "terminal": true, "success": true, "#.endingScreen),
      .bad(.screen, #"{"id": "FIRST", "title": "First", "terminal": true, "success": ⟦false⟧, "#.endingScreen),
    ]
  )

  static let missingFooter = Rule(
    "missing-footer",
    .structure,
    code: "MISSING_FOOTER_ON_TERMINAL_SCREEN",
    summary: "A terminal screen has a Footer.",
    why:
      "Its button ends the flow. The platform refuses a terminal screen without one; before 7.3 only the documentation "
      + "asks for it.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""FIRST""#)),
      .bad(
        .screen,
        #"""
        ⟦{⟧"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "Thank you"}
        ]}}
        """#
      ),
    ]
  )

  static let unknownSensitiveField = Rule(
    "unknown-sensitive-field",
    .structure,
    code: "INVALID_SENSITIVE_FIELD",
    source: .observed,
    since: .v5_1,
    summary: "What `sensitive` names are components of the screen.",
    why: "The platform has been seen to refuse other names; the answer that was meant would be shown.",
    examples: [
      .good(.screen, SensitiveExample.screen(#""pin""#)),
      .bad(.screen, SensitiveExample.screen(#"⟦"pim"⟧"#)),
    ]
  )
}

extension String {
  /// The screen that this is the beginning of, with a Footer that ends the flow.
  fileprivate var endingScreen: String {
    self + #"""
      "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
      """#
  }
}

private enum SensitiveExample {
  static func screen(_ field: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "sensitive": [\#(field)],
      "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "pin", "label": "Pin"},
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"pin": "${form.pin}"}}}
    ]}}
    """#
  }
}

extension Screen {
  /// A fix that makes the screen terminal.
  var terminalFix: [Fix] {
    if let terminal = node["terminal"] {
      return [Fix("write \"terminal\": true", .unsafe, edits: [TextEdit(range: terminal.range, text: "true")])]
    }
    guard let end = node["id"]?.range.upperBound else { return [] }
    return [
      Fix("add \"terminal\": true", .unsafe, edits: [TextEdit(range: end..<end, text: ", \"terminal\": true")])
    ]
  }
}

extension ScreenWalk {
  mutating func screenIDs() {
    var ids = TextIndex()
    for screen in context.flow.screens {
      guard let id = screen.id, !id.isEmpty, let node = screen.node["id"] else { continue }
      guard let earlier = ids.first(sameAs: node) else { continue }
      findings.report(
        .duplicateScreenID,
        at: node,
        "another screen has the id '\(id)' already; give each screen an id of its own",
        related: [.init("the first screen with this id", at: earlier)]
      )
    }
  }

  mutating func endings() {
    let screens = context.flow.screens
    guard !screens.isEmpty, let list = context.flow.node["screens"], !context.holdsDamage(list) else { return }
    let terminal = screens.filter(\.isTerminal)
    if terminal.isEmpty {
      // A value of another type may have been meant as true.
      guard screens.allSatisfy({ $0.node.kind == .object && ($0.node["terminal"]?.kind ?? .bool) == .bool }) else {
        return
      }
      reportNoEnd()
    } else if let first = terminal.first, terminal.allSatisfy({ !$0.isSuccess }), let node = first.node["success"] {
      let message = "the flow can't end with success; at least one terminal screen must not have 'success' false"
      findings.report(.noSuccessfulScreen, at: node, message)
    }
    for screen in terminal { footer(of: screen) }
  }

  /// Reports that no screen is terminal: where the flow ends all the same, else at the whole flow.
  private mutating func reportNoEnd() {
    let ends = context.flow.screens.compactMap { screen in
      screen.actions.first { $0.name == "complete" }.map { (screen: screen, action: $0) }
    }
    let name = ends.first?.action.node["name"]
    let hint =
      ends.first.map { end in
        let title = end.screen.id.map { "screen '\($0)'" } ?? "the screen"
        return "\(title) ends it by 'complete', so set 'terminal' to true there"
      } ?? "set 'terminal' to true on the screen where it ends"
    findings.report(
      .missingTerminalScreen,
      at: name ?? context.flow.node,
      range: name?.contentRange,
      "no screen of the flow is terminal; \(hint)",
      related: ends.dropFirst().prefix(20).map { .init("'complete' stands here too", at: $0.action.node) },
      fixes: ends.count == 1 ? ends[0].screen.terminalFix : []
    )
  }

  private mutating func footer(of screen: Screen) {
    guard screen.node["layout"]?["children"]?.kind == .array, !context.holdsDamage(screen.node) else { return }
    // A misspelt Footer, and a component that keeps the screen from being terminal, have findings of their own.
    let hasFooter = screen.components.contains { component in
      component.type == "Footer" || component.fact?.isRefusedOnTerminalScreens ?? false
        || component.fact == nil
          && (component.type.isEmpty || Spelling.nearest(to: component.type, in: ["Footer"]) != nil)
    }
    guard !hasFooter else { return }
    let title = screen.id.map { "terminal screen '\($0)'" } ?? "a terminal screen"
    // Before 7.3 the client lets such a screen through.
    let isChecked = Feature.strictRouting.isKnown(in: context.version)
    findings.report(
      .missingFooter,
      at: screen.node,
      source: isChecked ? nil : .inferred,
      "\(title) needs a Footer, whose button ends the flow"
        + (isChecked ? "" : "; the documentation asks for it, and from 7.3 the platform refuses a flow without it")
    )
  }

  mutating func sensitiveFields(_ screen: Screen) {
    guard let list = screen.node["sensitive"], list.kind == .array else { return }
    let names = Set(screen.components.filter { $0.type != "Form" }.compactMap(\.name))
    for entry in list.elements {
      guard let name = entry.name, !name.isEmpty, !names.contains(name) else { continue }
      let suggestion = Spelling.suggestion(for: name.text, in: names.sorted().map(\.text))
      findings.report(
        .unknownSensitiveField,
        at: entry,
        "no component of the screen is called '\(name)'" + (suggestion.map { "; did you mean '\($0.name)'?" } ?? ""),
        fixes: Fix.renames(entry, to: suggestion)
      )
    }
  }
}
