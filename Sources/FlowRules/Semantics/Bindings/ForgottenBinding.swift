import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let forgottenBinding = Rule(
    "forgotten-binding",
    .expressions,
    source: .inferred,
    summary: "A value is named between `${` and `}`.",
    why: "The name without them is a text like any other: people read it, or the server gets it.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "⟦data.name⟧"},
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "⟦form.city⟧"}}}]}}
        """#
      ),
    ]
  )
}

/// Names of values that were written as plain text.
enum ForgottenBindingCheck: FlowCheck {
  static let rules: [Rule] = [.forgottenBinding]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for each in facts.forgottenBindings {
      let binding = "${\(each.name)}"
      findings.report(
        .forgottenBinding,
        at: each.node,
        range: each.node.contentRange,
        "'\(each.name)' is a text here, not the value of that name; write \(binding)",
        fixes: [Fix("write \(binding)", .unsafe, edits: [TextEdit(range: each.node.contentRange, text: binding)])]
      )
    }
  }
}

/// A text that is the name of a value, `form.city`, where the value itself must have been meant.
struct ForgottenBinding: Sendable {
  let node: JSONNode
  /// As it stands there: `form.city`.
  let name: String
  /// What it names: a member of the data or a component by its position, and on which screen.
  let source: FlowBinding.Source
  let member: Int
  let screen: Int

  /// All of them in a flow, in the order of the text.
  static func all(in flow: Flow) -> [ForgottenBinding] {
    var found: [ForgottenBinding] = []
    for screen in flow.screens {
      for component in screen.components {
        for member in component.node.members where member.value.kind == .string {
          guard member.value.mayBeName, let fact = component.fact?.property(at: member.key), fact.isDynamic,
            // A condition without a binding is broken anyway.
            fact.shape != .condition
          else { continue }
          add(member.value, on: screen, of: flow, &found)
        }
      }
      for action in screen.actions {
        if let payload = action.payload { search(payload, on: screen, of: flow, &found) }
      }
    }
    return found
  }

  private static func search(
    _ node: JSONNode,
    on screen: Screen,
    of flow: Flow,
    _ found: inout [ForgottenBinding]
  ) {
    switch node.kind {
    case .string: if node.mayBeName { add(node, on: screen, of: flow, &found) }
    case .object: for member in node.members { search(member.value, on: screen, of: flow, &found) }
    case .array: for element in node.eachElement { search(element, on: screen, of: flow, &found) }
    default: break
    }
  }

  private static func add(
    _ node: JSONNode,
    on screen: Screen,
    of flow: Flow,
    _ found: inout [ForgottenBinding]
  ) {
    guard let text = node.string else { return }
    var names = text.split(separator: ".", omittingEmptySubsequences: false).map { JSONName(String($0)) }
    var target: Int? = screen.index
    if names.first == "screen", names.count == 4 {
      target = flow.position(ofScreen: names[1])
      names.removeFirst(2)
    }
    guard let target, names.count >= 2, let source = FlowBinding.Source(rawValue: names[0].text) else { return }
    let member =
      switch source {
      case .form: names.count == 2 ? flow.screens[target].position(ofComponentNamed: names[1]) : nil
      case .data: flow.screens[target].data?.position(of: names[1])
      }
    guard let member else { return }
    found.append(ForgottenBinding(node: node, name: text, source: source, member: member, screen: target))
  }
}

extension JSONNode {
  /// Whether a string begins like the name of a value; cheap.
  fileprivate var mayBeName: Bool {
    let text = contentRange
    guard (6...400).contains(text.count) else { return false }
    switch document.bytes[text.lowerBound] {
    case UInt8(ascii: "f"), UInt8(ascii: "d"), UInt8(ascii: "s"): break
    default: return false
    }
    let beginning = document.bytes[text].prefix(7)
    return ["form.", "data.", "screen."].contains { beginning.starts(with: $0.utf8) }
  }
}
