import FlowLanguage
import JSONText

/// Finds the buttons of templates that open a flow.
enum FlowButton {
  /// Whether a component of a template message is a flow button: by its type and `sub_type`, however they are spelled,
  /// or by what only flow buttons carry.
  static func isSent(_ node: JSONNode) -> Bool {
    guard node.kind == .object else { return false }
    let isFlow = node.meant("sub_type")?.string.map(isNearFlow) ?? false
    if let type = node["type"]?.string, isNear(type, "button") { return isFlow || carriesLaunch(node) }
    return isFlow && (node["index"] != nil || node.meant("parameters") != nil)
  }

  /// Whether a component of a template message is a button of any kind.
  static func isButton(_ node: JSONNode) -> Bool {
    node["type"]?.string.map { isNear($0, "button") } ?? false || isSent(node)
  }

  private static func carriesLaunch(_ node: JSONNode) -> Bool {
    parameters(of: node).contains { parameter in
      parameter.meant("action")?.hasMeant("flow_token", "flow_action_data") ?? false
    }
  }

  /// The parameters of a button; one that stands there without the array around it counts too.
  static func parameters(of node: JSONNode) -> [JSONNode] {
    guard let parameters = node.meant("parameters") else { return [] }
    return parameters.kind == .object ? [parameters] : Array(parameters.elements)
  }

  /// Whether one of the buttons of a template definition opens a flow.
  static func isDefined(_ node: JSONNode) -> Bool {
    guard node.kind == .object else { return false }
    let hasFlow = ["flow_json", "navigate_screen", "flow_id", "flow_name", "flow_action"].contains { node[$0] != nil }
    guard let type = node["type"]?.string else { return hasFlow }
    return isNear(type, "FLOW") || hasFlow && !otherTypes.contains(type.uppercased())
  }

  /// The buttons of templates that open no flow; generators write the members of all kinds into each of them.
  private static let otherTypes: Set<String> = [
    "QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "OTP", "CATALOG", "MPM", "SPM", "VOICE_CALL", "APP",
    "ORDER_DETAILS", "REMINDER", "EXTENSION",
  ]

  private static func isNear(_ word: String, _ name: String) -> Bool {
    word.lowercased() == name.lowercased() || Spelling.nearest(to: word, in: [name]) != nil
  }

  /// Whether an object that stands alone is a button of a template definition; the word alone is used for much else.
  static func isDefinedAlone(_ node: JSONNode) -> Bool {
    guard isDefined(node), node["action"] == nil, node["parameters"] == nil else { return false }
    let telling = ["flow_json", "navigate_screen"].contains { node[$0] != nil }
    guard node["type"] != nil else { return telling && node["text"] != nil }
    return telling || node["flow_id"] != nil || node["flow_name"] != nil
  }

  /// The flow buttons among the components of a template message, those of its carousel cards included.
  static func sent(in components: JSONNode) -> [JSONNode] {
    buttons(in: components) { isSent($0) ? [$0] : [] }
  }

  /// The FLOW buttons among the components of a template definition, those of its carousel cards included.
  static func defined(in components: JSONNode) -> [JSONNode] {
    buttons(in: components) { $0.meant("buttons")?.elements.filter(isDefined) ?? [] }
  }

  private static func buttons(in components: JSONNode, of find: (JSONNode) -> [JSONNode]) -> [JSONNode] {
    components.elements.flatMap { component in
      find(component)
        + (component["cards"]?.elements ?? []).flatMap { $0["components"]?.elements.flatMap(find) ?? [] }
    }
  }

  /// Whether one of the components of a template message, which may be missing, is a flow button.
  static func isAmong(_ components: JSONNode?) -> Bool {
    components.map { !sent(in: $0).isEmpty } ?? false
  }

  /// Whether a value is a word that was meant to be `flow`.
  static func isFlowWord(_ node: JSONNode?) -> Bool {
    node?.string.map(isNearFlow) ?? false
  }

  /// Whether somebody who wrote that word meant `flow`.
  private static func isNearFlow(_ word: String) -> Bool {
    let folded = word.lowercased()
    return folded.contains("flow") || Spelling.nearest(to: folded, in: ["flow"]) != nil
  }
}
