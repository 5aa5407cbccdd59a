import FlowLanguage
import FlowModel
import JSONText

/// Finds which values are certainly there when an action sends them.
///
/// People must have filled an input only where it is required, always shown and open, and only behind a Footer: links
/// and selections don't wait for required inputs.
struct InputPresence {
  private let flow: Flow
  private let screens: [JSONName: Int]
  /// For each screen, the screens that can't be reached without it.
  private let unreachableWithout: [[Bool]]
  /// For each screen whether it can be left for another one only by its Footer or its lists.
  private let isLeftByFooterAlone: [Bool]
  private let navigations: Navigations
  /// How many screens a value is followed back.
  private static let stepLimit = 200

  init(_ flow: Flow, _ navigations: Navigations) {
    self.flow = flow
    self.navigations = navigations
    let graph = FlowGraph(flow)
    isLeftByFooterAlone = flow.screens.map(\.isLeftByFooterAlone)
    screens = Dictionary(flow.screens.compactMap { screen in screen.id.map { ($0, screen.index) } }) { first, _ in first
    }
    // Very large flows are not worth the square of their screens.
    unreachableWithout =
      flow.screens.count > 200
      ? []
      : flow.screens.indices.map { screen in
        graph.reachable(avoiding: screen).map { !$0 }
      }
  }

  /// Whether what a reference on `screen` names is there when `action` is run.
  func isCertain(_ reference: FlowBinding, on screen: Screen, in action: FlowAction) -> Bool {
    guard let owner = reference.screen.map({ screens[$0.name].map { flow.screens[$0] } }) ?? screen else {
      return false
    }
    guard let name = reference.member?.name else { return true }
    switch reference.source {
    case .form where owner.index == screen.index: return isFilled(name, on: screen, when: action)
    case .form: return comesAfter(screen, owner) && isLeftByFooterAlone[owner.index] && isDemanded(name, on: owner)
    case .data:
      guard owner.index == screen.index || comesAfter(screen, owner) else { return false }
      var visited: Set<[JSONName]> = []
      return isGiven(name, on: owner, &visited)
    }
  }

  /// Whether an input of the screen itself has a value when one of its actions is run.
  private func isFilled(_ name: JSONName, on screen: Screen, when action: FlowAction) -> Bool {
    guard let component = screen.component(named: name) else { return false }
    if component.index == action.component { return true }
    let holder = screen.components.indices.contains(action.component) ? screen.components[action.component] : nil
    return holder?.type == "Footer" && isDemanded(name, on: screen)
  }

  /// Whether nobody can press the Footer before the input has a value.
  private func isDemanded(_ name: JSONName, on screen: Screen) -> Bool {
    guard let component = screen.component(named: name) else { return false }
    if component.type == "NavigationList" { return screen.components.count { $0.type == "NavigationList" } == 1 }
    guard component.isAlwaysRequired, component.isAlwaysOpen else { return false }
    var parent = component.parent
    while let position = parent, screen.components.indices.contains(position) {
      if screen.components[position].isConditional { return false }
      parent = screen.components[position].parent
    }
    return true
  }

  /// Whether `screen` can only be reached through `other`.
  private func comesAfter(_ screen: Screen, _ other: Screen) -> Bool {
    guard unreachableWithout.indices.contains(other.index) else { return false }
    let lost = unreachableWithout[other.index]
    return lost.indices.contains(screen.index) && lost[screen.index]
  }

  /// Whether a member of a screen's data is given by everything that leads there; launch and endpoint give all of it.
  private func isGiven(_ name: JSONName, on screen: Screen, _ visited: inout Set<[JSONName]>) -> Bool {
    guard screen.data?.member(name) != nil else { return false }
    // In a cycle, values that were there before stay.
    guard visited.insert([screen.id ?? "", name]).inserted else { return true }
    guard visited.count < Self.stepLimit else { return false }
    return navigations.leading(to: screen).allSatisfy { from, action in
      guard let value = action.payload?[name] else { return false }
      guard let reference = DynamicText(value)?.binding else { return true }
      return isHandedOn(reference, on: from, in: action, &visited)
    }
  }

  private func isHandedOn(
    _ reference: FlowBinding,
    on screen: Screen,
    in action: FlowAction,
    _ visited: inout Set<[JSONName]>
  ) -> Bool {
    guard reference.screen == nil, reference.source == .data, let name = reference.member?.name else {
      return isCertain(reference, on: screen, in: action)
    }
    return isGiven(name, on: screen, &visited)
  }
}

extension Screen {
  /// Whether it can be left for another one only by its Footer or its lists.
  ///
  /// What a selection asks of the endpoint comes back to the same screen.
  fileprivate var isLeftByFooterAlone: Bool {
    actions.allSatisfy { action in
      guard action.property == "on-click-action", action.fact == .navigate || action.fact == .dataExchange,
        components.indices.contains(action.component)
      else { return true }
      return ["Footer", "NavigationList"].contains(components[action.component].type)
    }
  }
}

extension DynamicText {
  /// The reference that is the whole text; nil for expressions and faulty texts.
  var binding: FlowBinding? {
    if case .binding(let reference) = content { reference } else { nil }
  }
}

extension FlowGraph {
  /// For each screen whether it can be reached from an entry without passing `avoided`.
  fileprivate func reachable(avoiding avoided: Int) -> [Bool] {
    var isReached = Array(repeating: false, count: screenCount)
    var pending = entryScreens.filter { $0 != avoided }
    for screen in pending { isReached[screen] = true }
    while let screen = pending.popLast() {
      for other in next(after: screen) where other != avoided && !isReached[other] {
        isReached[other] = true
        pending.append(other)
      }
    }
    return isReached
  }
}

extension FlowComponent {
  /// Whether a value is always asked for; of a range of days both ends.
  fileprivate var isAlwaysRequired: Bool {
    switch fact?.value {
    case .files:
      ["min-uploaded-photos", "min-uploaded-documents"].contains { (node[$0]?.integer ?? 0) > 0 }
    default:
      node["required"]?.bool ?? false || node["required"]?.members.contains { $0.value.bool == true } ?? false
    }
  }

  /// Whether it is always shown and can be filled in.
  fileprivate var isAlwaysOpen: Bool {
    ["visible", "enabled"].allSatisfy { node[$0].map { $0.bool == true } ?? true }
  }
}
