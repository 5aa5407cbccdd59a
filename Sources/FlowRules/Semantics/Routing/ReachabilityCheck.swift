import FlowLanguage
import FlowModel
import JSONText

/// Where a flow opens, whether its screens are connected, and whether it can be finished.
enum ReachabilityCheck: FlowCheck {
  static let rules: [Rule] = [
    .noEntryScreen, .disconnectedScreen, .noWayToEnd, .deadEnd, .conditionalNavigation,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.routing.canBeJudged else { return }
    checkConditionals(facts, &findings)
    guard facts.routing.knowsAllTargets else { return }
    checkEntry(facts, &findings)
    let groups = ConnectedGroups(facts.graph).groups
    checkConnections(groups, facts, &findings)
    checkEnds(groups.first ?? [], facts, &findings)
  }

  /// Only for screens that are connected with the first one: the others are reported as disconnected.
  private static func checkEnds(_ connected: [Int], _ facts: FlowFacts, _ findings: inout Findings) {
    let screens = facts.flow.screens
    let terminals = screens.indices.filter { screens[$0].isTerminal }
    // A flow without a terminal screen has a rule of its own.
    guard !terminals.isEmpty else { return }
    // A server can end the flow wherever it is asked; that needs no route in the model.
    let asking = facts.hasEndpoint ? screens.indices.filter { screens[$0].asksServer } : []
    let canFinish = facts.graph.reaching(terminals + asking)
    for index in connected where !canFinish[index] {
      let screen = screens[index]
      if facts.graph.next(after: index).contains(where: { $0 != index }) {
        // Only the first screen with no route to an end: the screens after it have the same fault.
        let previous = facts.graph.previous(before: index).filter { $0 != index }
        guard previous.isEmpty || previous.contains(where: { canFinish[$0] }) else { continue }
        reportNoWay(screen, facts, &findings)
      } else if !facts.hasEndpoint {
        checkDeadEnd(screen, facts, &findings)
      }
    }
  }
}

extension Screen {
  /// Whether an action of the screen asks the endpoint.
  fileprivate var asksServer: Bool { actions.contains { $0.fact == .dataExchange } }

  /// Whether a component stands, at any depth, in an If or Switch.
  func isConditional(_ component: Int) -> Bool {
    var current: Int? = components[component].parent
    while let index = current {
      if components[index].fact == .if || components[index].fact == .switch { return true }
      current = components[index].parent
    }
    return false
  }
}

/// The screens in connected groups, whatever the direction of the routes; ordered by the first screen of each.
private struct ConnectedGroups {
  private(set) var groups: [[Int]] = []

  init(_ graph: FlowGraph) {
    var isSeen = Array(repeating: false, count: graph.screenCount)
    for start in 0..<graph.screenCount where !isSeen[start] {
      isSeen[start] = true
      var group: [Int] = []
      var pending = [start]
      while let screen = pending.popLast() {
        group.append(screen)
        for neighbours in [graph.next(after: screen), graph.previous(before: screen)] {
          for other in neighbours where !isSeen[other] {
            isSeen[other] = true
            pending.append(other)
          }
        }
      }
      groups.append(group.sorted())
    }
  }
}
