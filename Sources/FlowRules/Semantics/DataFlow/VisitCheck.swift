import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Whether the screen that a global reference names can have been visited by then.
enum VisitCheck: FlowCheck {
  static let rules: [Rule] = [.unvisitedScreen, .forwardReference]

  /// A flow has at most 100 screens; far beyond that the order of visits is not worth its cost.
  private static let maximumScreens = 1_000

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.flow.screens.count <= maximumScreens, facts.has(.globalReferences), facts.routing.canBeJudged,
      facts.routing.knowsAllTargets
    else { return }
    var after: [Int: [Bool]] = [:]
    var reported: Set<[Int]> = []
    func isReachable(_ screen: Int, from start: Int) -> Bool {
      let known = after[start] ?? facts.graph.reachable(from: [start])
      after[start] = known
      return known[screen]
    }
    for use in facts.uses where !use.isLoose {
      for reference in facts.judgedReferences(of: use) {
        guard let target = reference.screen, target != use.screen, facts.isFound(reference),
          !isReachable(use.screen, from: target), reported.insert([use.screen, target]).inserted
        else { continue }
        let name = facts.flow.screens[target].id ?? ""
        let isLater = isReachable(target, from: use.screen)
        if isLater {
          reportForward(reference, to: name, use, &findings)
        } else {
          reportUnvisited(reference, of: name, use, facts, &findings)
        }
      }
    }
  }
}
