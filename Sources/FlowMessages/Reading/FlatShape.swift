import FlowLanguage
import JSONText

/// Tells the shapes whose members all stand at the top.
struct FlatShape {
  private let node: JSONNode

  init(_ node: JSONNode) {
    self.node = node
  }

  /// The shape; nil if the object is none of them.
  ///
  /// Exact names are asked before those that are only near to one.
  var shape: MessageShape? {
    shape { node[$0] != nil } ?? (isJelou ? .jelou : nil) ?? shape { node.meant($0) != nil }
  }

  private func shape(_ has: (String) -> Bool) -> MessageShape? {
    let hasReference = has("flow_id") || has("flow_name")
    let hasVersion = has("flow_message_version")
    if hasReference || has("flow_cta") {
      if ["header_text", "body_text", "footer_text"].contains(where: has) { return .dreams }
      // Short names are near to too many others.
      if node["to"] != nil || node["screen"] != nil, !hasVersion { return .dreams }
    }
    if has("flow_cta") && hasReference || has("flow_action_payload") { return .parameters }
    if hasVersion && (hasReference || has("flow_cta") || has("flow_action")) { return .parameters }
    if ["flowCta", "flowActionPayload", "flowActionScreen", "flowActionData"].contains(where: has) { return .oneMsg }
    return has("flowId") && (has("flowToken") || has("body")) ? .oneMsg : nil
  }

  /// Whether the object is the body of Jelou's `flow_message` with parameters that say nothing: title, text and caption
  /// are all there, and what else is there belongs to it too.
  var isJelou: Bool {
    ["title", "text", "caption"].allSatisfy { node[$0]?.kind == .string } && node.count <= Self.jelou.count
      && node.members.allSatisfy { member in
        Self.jelou.contains(member.name) || Spelling.nearest(to: member.name, in: Self.jelou) != nil
      }
  }

  private static let jelou = ["title", "text", "caption", "parameters", "payload"]
}

/// The names of the parameters that open a flow.
enum ParameterNames {
  private static let all = MessageObject.parameters.members.map(\.name).filter { $0.hasPrefix("flow_") }

  /// Whether one of the keys of an object is such a name, or near to one.
  static func isAmong(_ node: JSONNode) -> Bool {
    node.members.contains { $0.name.hasPrefix("flow_") }
      || node.count <= 64 && node.members.contains { Spelling.nearest(to: $0.name, in: all) != nil }
  }
}
