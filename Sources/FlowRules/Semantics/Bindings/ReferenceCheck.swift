import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Bindings that lead nowhere: one misspelt name is one finding, with its other uses beside it.
enum ReferenceCheck: FlowCheck {
  static let rules: [Rule] = [.unknownData, .unknownField, .invalidDataPath, .ownScreenReference]

  struct Group {
    private(set) var use: DynamicUse
    private(set) var reference: FlowBinding
    private(set) var others: [Diagnostic.Related] = []
    /// Whether the platform is documented to look at the place.
    private(set) var isDocumented: Bool

    init(_ use: DynamicUse, _ reference: FlowBinding, isDocumented: Bool) {
      self.use = use
      self.reference = reference
      self.isDocumented = isDocumented
    }

    var source: FactSource? { isDocumented ? nil : .observed }

    /// A fix that writes another binding in place of this one.
    func writing(_ binding: String) -> [Fix] {
      [Fix("write \(binding)", .unsafe, edits: [TextEdit(range: use.source(reference.range), text: binding)])]
    }

    /// Adds another place; the finding stands at the first of those that the platform looks at.
    mutating func add(_ other: DynamicUse, _ reference: FlowBinding, isDocumented: Bool) {
      let isBetter = isDocumented && !self.isDocumented
      // A very long list helps nobody.
      if others.count < 20 {
        others.append(Diagnostic.Related("the same name here", at: isBetter ? use.node : other.node))
      }
      guard isBetter else { return }
      use = other
      self.reference = reference
      self.isDocumented = true
    }
  }

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var order: [ReferenceFault] = []
    var groups: [ReferenceFault: Group] = [:]
    for use in facts.uses where !use.isLoose {
      // `mixed-text` also reports what such a text refers to.
      for reference in facts.judgedReferences(of: use) where !use.isMixedText {
        checkOwnScreen(reference, use, facts, &findings)
        guard let fault = facts.fault(of: reference, in: use), let binding = use.binding(of: reference) else {
          continue
        }
        let isDocumented = facts.isDocumentedPlace(use)
        guard groups[fault] != nil else {
          groups[fault] = Group(use, binding, isDocumented: isDocumented)
          order.append(fault)
          continue
        }
        groups[fault]?.add(use, binding, isDocumented: isDocumented)
      }
    }
    for fault in order {
      if let group = groups[fault] { report(fault, group, facts, &findings) }
    }
  }

  private static func report(_ fault: ReferenceFault, _ group: Group, _ facts: FlowFacts, _ findings: inout Findings) {
    switch fault {
    // Reported together with the actions and routes that name the same screen.
    case .unknownScreen: return
    case .unknownData(let screen, let path): reportData(screen, path, group, facts, &findings)
    case .unknownField(let screen, let name): reportField(screen, name, group, facts, &findings)
    case .pathThrough(let screen, let path, let isArray):
      reportPath(screen, path, isArray: isArray, group, facts, &findings)
    }
  }

  static func code(_ group: Group) -> PlatformCode? {
    guard group.use.isPayload, group.isDocumented else { return nil }
    if case .expression = group.use.content { return .invalidActionPayloadProperty }
    return .invalidOnClickActionPayload
  }
}

extension FlowFacts {
  /// Whether the platform is documented to look up what a text refers to.
  ///
  /// Of a text that is no binding as a whole it may not look for the value at all, and of the payload of an action on a
  /// choice nothing is documented, as it is of one on a tap.
  fileprivate func isDocumentedPlace(_ use: DynamicUse) -> Bool {
    if case .faulty = use.content { return false }
    guard let action = use.action.map({ flow.screens[use.screen].actions[$0] }) else { return true }
    return action.property == "on-click-action" || action.fact == .updateData
  }

  /// The first screen that has a component of that name.
  func owner(ofField name: JSONName) -> Int? {
    screens.firstIndex { $0.hasComponent(named: name) }
  }
}
