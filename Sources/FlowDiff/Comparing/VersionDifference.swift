import FlowLanguage
import FlowModel
import JSONText

/// Something that a flow does differently because its version changed.
struct VersionDifference {
  let sentence: String
  let audiences: Set<Audience>
  /// Whether people or the business notice; if not, only the platform's checks differ.
  let isBehaviour: Bool

  /// The differences that affect one of the two flows, in the order of the versions.
  static func between(_ old: Flow, _ new: Flow) -> [VersionDifference] {
    guard let before = old.version, let after = new.version, before != after else { return [] }
    return Feature.all.compactMap { feature in
      let (wasKnown, isKnown) = (feature.isKnown(in: before), feature.isKnown(in: after))
      guard feature.isBreaking, wasKnown != isKnown, feature.touches(old) || feature.touches(new) else { return nil }
      return VersionDifference(feature, isKnown: isKnown)
    }
  }

  private init(_ feature: Feature, isKnown: Bool) {
    let summary = feature.summary.prefix(1).lowercased() + feature.summary.dropFirst()
    sentence = isKnown ? summary : "no longer so: \(summary)"
    audiences = feature.audiences
    isBehaviour = feature.isBehaviour
  }
}

extension Feature {
  /// Who notices that a flow behaves differently.
  fileprivate var audiences: Set<Audience> {
    switch self {
    case .calendarDays: [.launch, .endpoint, .response]
    case .selectOnRender: [.endpoint, .ui]
    default: [.ui]
    }
  }

  fileprivate var isBehaviour: Bool {
    [.calendarDays, .nonBlankTexts, .smallListImages, .selectOnRender].contains(self)
  }

  /// Whether a flow has what the feature is about.
  fileprivate func touches(_ flow: Flow) -> Bool {
    switch self {
    case .nonBlankTexts:
      flow.hasComponent { component in component.node.members.contains { $0.value.isBlankText } }
    case .strictRouting: flow.routingModel != nil || flow.screens.contains { $0.data != nil }
    case .checkedPayloadExpressions:
      flow.screens.contains { screen in
        screen.actions.contains { ($0.payload.map { Array($0.members) } ?? []).contains { $0.value.isExpression } }
      }
    default: subjects.contains { $0.isIn(flow) }
    }
  }
}

extension LanguageSubject {
  fileprivate func isIn(_ flow: Flow) -> Bool {
    switch self {
    case .flow: true
    case .component(let type), .place(let type, _): flow.hasComponent { $0.type == type }
    case .action(let name): flow.screens.contains { $0.actions.contains { $0.name == JSONName(name) } }
    case .anyProperty(let name): flow.hasComponent { $0.node[name] != nil }
    case .property(let owner, let name), .value(let owner, let name, _):
      flow.hasComponent { component in
        component.type == owner && component.node[name] != nil
          || owner == ObjectFact.dataSourceItem.name
            && (component.node["data-source"]?.elements ?? []).contains { $0[name] != nil }
      }
    }
  }
}

extension Flow {
  fileprivate func hasComponent(_ isWanted: (FlowComponent) -> Bool) -> Bool {
    screens.contains { $0.components.contains(where: isWanted) }
  }
}

extension JSONNode {
  fileprivate var isBlankText: Bool {
    string.map { !$0.isEmpty && $0.allSatisfy(\.isWhitespace) } ?? false
  }

  fileprivate var isExpression: Bool { string?.hasPrefix("`") ?? false }
}
