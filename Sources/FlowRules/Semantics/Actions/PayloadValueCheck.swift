import FlowLanguage
import FlowModel
import JSONText

/// Literal values in payloads against the declarations of the screen that gets them, and what `update_data` sets.
enum PayloadValueCheck: FlowCheck {
  static let rules: [Rule] = [.unknownUpdateKey, .selfUpdate, .payloadType]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      for action in screen.actions where action.fact == .navigate || action.fact == .updateData {
        guard let payload = action.payload, payload.kind == .object, !facts.hasFault(in: payload) else { continue }
        let target = PayloadTarget(action, on: screen, facts)
        if action.fact == .updateData { checkKeys(payload, screen, facts, &findings) }
        for member in payload.members {
          guard let declaration = target.declaration(of: member.key) else { continue }
          checkValue(member, declaration, target, isUpdate: action.fact == .updateData, facts, &findings)
        }
      }
    }
  }

  private static func checkKeys(
    _ payload: JSONNode,
    _ screen: Screen,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard facts.screens[screen.index].hasReadableData, !facts.hasFault(in: screen.node) else { return }
    let declared = KeyNames(screen.data?.node, lookups: payload.count)
    for member in payload.members {
      if declared.contains(member.name) {
        checkOwnValue(member, &findings)
      } else {
        reportUnknownKey(member, in: payload, screen, facts, &findings)
      }
    }
  }
}
