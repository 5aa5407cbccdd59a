import FlowLanguage
import FlowModel
import JSONText

/// A text that is the name of a value, `form.city`, where the value itself must have been meant.
struct ForgottenBinding: Sendable {
  let node: JSONNode
  /// As it stands there: `form.city`.
  let name: String
  /// What it names, and on which screen.
  let source: FlowBinding.Source
  let member: JSONName
  let screen: Int

  /// All of them in a flow, in the order of the text.
  static func all(in facts: FlowFacts) -> [ForgottenBinding] {
    var found: [ForgottenBinding] = []
    for screen in facts.flow.screens {
      for component in screen.components {
        for member in component.node.members where member.value.kind == .string {
          guard member.value.mayBeName, let fact = component.fact?.property(at: member.key), fact.isDynamic,
            // A condition without a binding is broken anyway.
            fact.shape != .condition
          else { continue }
          add(member.value, on: screen, facts, &found)
        }
      }
      for action in screen.actions {
        if let payload = action.payload { search(payload, on: screen, facts, &found) }
      }
    }
    return found
  }

  private static func search(
    _ node: JSONNode,
    on screen: Screen,
    _ facts: FlowFacts,
    _ found: inout [ForgottenBinding]
  ) {
    switch node.kind {
    case .string: if node.mayBeName { add(node, on: screen, facts, &found) }
    case .object: for member in node.members { search(member.value, on: screen, facts, &found) }
    case .array: for element in node.elements { search(element, on: screen, facts, &found) }
    default: break
    }
  }

  private static func add(
    _ node: JSONNode,
    on screen: Screen,
    _ facts: FlowFacts,
    _ found: inout [ForgottenBinding]
  ) {
    guard let text = node.string else { return }
    var names = text.split(separator: ".", omittingEmptySubsequences: false).map { JSONName(String($0)) }
    var target: Int? = screen.index
    if names.first == "screen", names.count == 4 {
      target = facts.graph.position(of: names[1])
      names.removeFirst(2)
    }
    guard let target, names.count >= 2, let source = FlowBinding.Source(rawValue: names[0].text) else { return }
    let isThere =
      switch source {
      case .form: names.count == 2 && facts.screens[target].hasComponent(named: names[1])
      case .data: facts.screens[target].screen.data?.member(names[1]) != nil
      }
    guard isThere else { return }
    found.append(ForgottenBinding(node: node, name: text, source: source, member: names[1], screen: target))
  }
}

extension JSONNode {
  /// Whether a string begins like the name of a value; cheap.
  fileprivate var mayBeName: Bool {
    let text = contentRange
    guard (6...400).contains(text.count) else { return false }
    let beginning = document.bytes[text].prefix(7)
    return ["form.", "data.", "screen."].contains { beginning.starts(with: $0.utf8) }
  }
}
