import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Photos and documents in payloads.
enum PickerCheck: FlowCheck {
  static let rules: [Rule] = [.pickerInNavigate, .nestedPicker, .pickerLimits]

  struct Picked {
    let use: DynamicUse
    let component: FlowComponent
  }

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var completes: [[Int]: [Picked]] = [:]
    var order: [[Int]] = []
    for use in facts.uses where use.isPayload {
      guard let index = use.action, let picked = picker(in: use, facts) else { continue }
      let action = facts.flow.screens[use.screen].actions[index]
      switch action.fact {
      case .navigate: reportNavigate(picked, &findings)
      case .complete, .dataExchange:
        guard isDirect(use, of: action) else {
          reportNested(picked, &findings)
          continue
        }
        guard action.fact == .complete else { continue }
        let key = [use.screen, index]
        if completes[key] == nil { order.append(key) }
        // The same picker twice is one upload.
        if !(completes[key] ?? []).contains(where: { $0.component.node == picked.component.node }) {
          completes[key, default: []].append(picked)
        }
      default: break
      }
    }
    for key in order { checkLimits(completes[key] ?? [], facts, &findings) }
  }

  private static func picker(in use: DynamicUse, _ facts: FlowFacts) -> Picked? {
    for reference in facts.judgedReferences(of: use) where reference.source == .form {
      if let component = facts.field(reference), component.isPicker {
        return Picked(use: use, component: component)
      }
    }
    return nil
  }

  /// Whether a value is a whole member of the payload itself.
  private static func isDirect(_ use: DynamicUse, of action: FlowAction) -> Bool {
    guard case .binding = use.content else { return false }
    return use.node.parent == action.payload
  }
}

extension FlowComponent {
  fileprivate var isPicker: Bool { fact?.category == .mediaInput }
}
