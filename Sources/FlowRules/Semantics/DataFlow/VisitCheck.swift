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
      for reference in use.judgedReferences {
        guard let name = reference.reference.screen, let target = reference.target, target != use.screen,
          reference.resolution.isFound, !isReachable(use.screen, from: target),
          reported.insert([use.screen, target]).inserted
        else { continue }
        let isLater = isReachable(target, from: use.screen)
        if isLater {
          reportForward(reference.reference, to: name.name, use, &findings)
        } else {
          reportUnvisited(reference.reference, of: name.name, use, facts, &findings)
        }
      }
    }
  }
}

extension Resolution {
  /// Whether the reference leads to a value; the others have a finding of their own.
  fileprivate var isFound: Bool {
    switch self {
    case .data, .field: true
    case .unknown, .fault: false
    }
  }
}
