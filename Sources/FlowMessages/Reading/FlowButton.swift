import FlowLanguage
import JSONText

/// Finds the buttons of templates that open a flow.
enum FlowButton {
  /// Whether a component of a template message is a flow button, however its `sub_type` is spelled.
  static func isSent(_ node: JSONNode) -> Bool {
    guard node.kind == .object, let type = node["type"]?.string, type.lowercased() == "button" else { return false }
    if let subType = node["sub_type"]?.string, isNearFlow(subType) { return true }
    return node["parameters"]?.elements.contains { parameter in
      parameter["action"]?["flow_token"] != nil || parameter["action"]?["flow_action_data"] != nil
    } ?? false
  }

  /// Whether one of the buttons of a template definition opens a flow.
  static func isDefined(_ node: JSONNode) -> Bool {
    guard node.kind == .object, let type = node["type"]?.string else { return false }
    return type.uppercased() == "FLOW" || ["flow_json", "navigate_screen"].contains { node[$0] != nil }
  }

  /// Whether an object that stands alone is a button of a template definition; the word alone is used for much else.
  static func isDefinedAlone(_ node: JSONNode) -> Bool {
    isDefined(node) && node["action"] == nil && node["parameters"] == nil
      && ["flow_id", "flow_name", "flow_json", "navigate_screen"].contains { node[$0] != nil }
  }

  /// The flow buttons among the components of a template message, those of its carousel cards included.
  static func sent(in components: JSONNode) -> [JSONNode] {
    buttons(in: components) { isSent($0) ? [$0] : [] }
  }

  /// The FLOW buttons among the components of a template definition, those of its carousel cards included.
  static func defined(in components: JSONNode) -> [JSONNode] {
    buttons(in: components) { $0["buttons"]?.elements.filter(isDefined) ?? [] }
  }

  private static func buttons(in components: JSONNode, of find: (JSONNode) -> [JSONNode]) -> [JSONNode] {
    components.elements.flatMap { component in
      find(component)
        + (component["cards"]?.elements ?? []).flatMap { $0["components"]?.elements.flatMap(find) ?? [] }
    }
  }

  /// Whether somebody who wrote that word meant `flow`.
  static func isNearFlow(_ word: String) -> Bool {
    let folded = word.lowercased()
    return folded.contains("flow") || Spelling.nearest(to: folded, in: ["flow"]) != nil
  }
}
