import FlowLanguage
import JSONText

/// The `parameters` of an interactive message of the Cloud API alone, which a program puts the rest around.
struct ParametersShape: ShapeDefinition {
  let name = "parameters"
  let description = "a parameters object"

  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition? {
    switch evidence {
    case .parameters:
      guard let parameters = node.meant("parameters"), ParameterNames.isAmong(parameters) else { return nil }
      return FlowButton.isFlowWord(node["name"]) && node["title"] == nil ? .message(parameters) : nil
    case .names: return isKnown(MemberNames(node: node, isExact: true)) ? .message(node) : nil
    case .nearNames: return isKnown(MemberNames(node: node, isExact: false)) ? .message(node) : nil
    default: return nil
    }
  }

  private func isKnown(_ names: MemberNames) -> Bool {
    if names.has("flow_cta") && names.hasReference || names.has("flow_action_payload") { return true }
    return names.has("flow_message_version") && (names.hasReference || names.has("flow_cta", "flow_action"))
  }

  let facts: [MessageObject] = []

  func objects(of message: Message) -> [(JSONNode, MessageObject)] {
    [(message.node, isOpen(message.node) ? .openParameters : .parameters)]
  }

  /// Whether nothing is there that only the Cloud API knows, so that it may as well be Jelou's.
  private func isOpen(_ node: JSONNode) -> Bool {
    !node.members.contains { !["flow_name", "flow_cta", "flow_action_payload"].contains($0.name) }
  }

  func launches(in node: JSONNode) -> [Launch] { [Launch(parameters: node, naming: [.id, .name])] }

  let referenceNames = ["flow_id", "flow_name"]
  let textDataSource = FactSource.inferred

  func emptyDataSource(in node: JSONNode) -> FactSource? { isOpen(node) ? .inferred : .documented }

  let isWritable = false
}

extension MessageObject {
  /// Parameters alone that may as well be Jelou's, which have no version.
  static let openParameters = MessageObject(
    "'parameters'",
    parameters.members.map {
      $0.name == "flow_message_version" ? MemberFact($0.name, $0.value, requiredBy: .inferred) : $0
    }
  )
}
