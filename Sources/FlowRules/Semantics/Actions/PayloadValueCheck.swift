import FlowLanguage
import FlowModel
import JSONText

/// Literal values in payloads against the declarations of the screen that gets them, and what `update_data` sets.
enum PayloadValueCheck: FlowCheck {
  static let rules: [Rule] = [.unknownUpdateKey, .selfUpdate]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      for action in screen.actions where action.name == "navigate" || action.name == "update_data" {
        guard let payload = action.payload, payload.kind == .object, facts.isWhole(payload) else { continue }
        let target = PayloadTarget(action, on: screen, facts)
        if action.name == "update_data" { checkKeys(payload, screen, facts, &findings) }
        for member in payload.members {
          guard let declaration = target.declaration(of: member.name) else { continue }
          check(member, declaration, target, isUpdate: action.name == "update_data", facts, &findings)
        }
      }
    }
  }

  private static func check(
    _ member: JSONMember,
    _ declaration: DataDeclaration,
    _ target: PayloadTarget,
    isUpdate: Bool,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    for mismatch in declaration.mismatches(of: member.value) {
      let expected = target.expectation(declaration, at: member.name.text)
      let isNested = mismatch.node != member.value
      findings.report(
        .payloadType,
        at: mismatch.node,
        code: isNested && !isUpdate ? "INVALID_NAVIGATE_ACTION_STATIC_DATA" : expected.code,
        source: isNested ? .observed : expected.source == .documented ? nil : expected.source,
        message(mismatch, expected, inside: isNested ? " here" : ""),
        related: [Diagnostic.Related("it is declared here", at: mismatch.declaration.node)]
      )
    }
  }

  private static func message(_ mismatch: ValueMismatch, _ expected: Expectation, inside: String) -> String {
    switch mismatch.reason {
    case .differs(let type, let given):
      "\(expected.place) is declared as \(type)\(inside), but this is \(given.description)"
    case .missingMember(let name): "\(expected.place) requires '\(name)'\(inside)"
    }
  }

  // MARK: Updates

  private static func checkKeys(
    _ payload: JSONNode,
    _ screen: Screen,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard facts.screens[screen.index].hasReadableData, facts.isWhole(screen.node) else { return }
    let declared = KeyNames(screen.data?.node, lookups: payload.count)
    for member in payload.members {
      guard declared.contains(member.name) else {
        let nearest = screen.data.flatMap {
          facts.nearest(member.name, in: $0.members.lazy.map(\.name).filter { payload[$0] == nil })
        }
        let fixes = nearest.map {
          [Fix("write '\($0)'", .unsafe, edits: [TextEdit(range: member.key.contentRange, text: $0.text)])]
        }
        findings.report(
          .unknownUpdateKey,
          at: member.key,
          code: facts.has(.checkedPayloadExpressions) ? "INVALID_ACTION_PAYLOAD_PROPERTY" : nil,
          source: facts.has(.checkedPayloadExpressions) ? nil : .observed,
          screen.data == nil
            ? "the screen declares no data, so 'update_data' can't set '\(member.name)'"
            : "the data of this screen has no '\(member.name)' that 'update_data' could set"
              + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          fixes: fixes ?? []
        )
        continue
      }
      guard case .binding(let reference)? = DynamicText(member.value)?.content, reference.source == .data,
        reference.screen == nil, reference.path.map(\.name) == [member.name]
      else { continue }
      findings.report(
        .selfUpdate,
        at: member.value,
        range: member.value.contentRange,
        "'update_data' sets '\(member.name)' to its own value, which changes nothing"
      )
    }
  }
}
