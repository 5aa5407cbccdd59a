import FlowLanguage
import FlowModel
package import JSONText

/// What of a flow was reached, and what was not.
package struct CoverageSummary: Sendable {
  /// The ids of the screens that were reached, in the order of the flow.
  package let screens: [String]
  /// What was not reached, in the order of the text.
  package let missed: [Missed]
  /// How much of each kind there is.
  package let totals: [Kind: Int]
  private let counts: [Kind: Int]

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case screen, branch, action
  }

  package struct Missed: Sendable, Hashable {
    package let kind: Kind
    /// The place in words: `'then' of the If with ${form.x}`.
    package let description: String
    package let node: JSONNode
  }

  /// Holds what was reached against everything that there is.
  ///
  /// On a screen that was not reached, nothing else is missed.
  package init(_ program: FlowProgram, _ coverage: Coverage) {
    var missed: [Missed] = []
    var totals: [Kind: Int] = [.screen: program.screens.count]
    var counts: [Kind: Int] = [.screen: coverage.screens.count, .action: coverage.actions.count]
    for (position, screen) in program.screens.enumerated() {
      let branches = screen.components.flatMap(\.branches)
      totals[.branch, default: 0] += branches.count
      totals[.action, default: 0] += screen.actions.count
      guard coverage.screens.contains(position) else {
        missed.append(Missed(kind: .screen, description: "screen '\(screen.name)'", node: screen.screen.node))
        continue
      }
      for branch in branches {
        let key = Coverage.Branch(screen: position, component: branch.component, role: branch.role)
        guard !coverage.branches.contains(key) else {
          counts[.branch, default: 0] += 1
          continue
        }
        missed.append(Missed(kind: .branch, description: branch.description, node: branch.node))
      }
      for action in screen.actions where !coverage.actions.contains(.init(screen: position, index: action.index)) {
        let owner = screen.components[action.action.component]
        let holder = owner.component.name.map { "'\($0)'" } ?? "the \(owner.component.type)"
        let what = "'\(action.action.name ?? "")' in '\(action.action.property)' of \(holder)"
        missed.append(Missed(kind: .action, description: what, node: action.node))
      }
    }
    self.missed = missed.sorted { $0.node.range.lowerBound < $1.node.range.lowerBound }
    self.totals = totals
    self.counts = counts
    screens = program.screens.indices.filter(coverage.screens.contains).map { program.screens[$0].name }
  }

  /// How much of a kind was reached, `of` how much.
  package func reached(_ kind: Kind) -> (Int, of: Int) {
    (counts[kind] ?? 0, totals[kind] ?? 0)
  }
}

extension ComponentProgram {
  /// One branch of an If or Switch.
  struct BranchPlace {
    let component: Int
    let role: FlowComponent.Role
    let description: String
    let node: JSONNode
  }

  var branches: [BranchPlace] {
    switch fact {
    case .if:
      let text = node["condition"]?.string ?? ""
      return [(FlowComponent.Role.then, "then"), (.else, "else")].compactMap { role, name in
        node[name].map {
          BranchPlace(component: index, role: role, description: "'\(name)' of the If with \(text)", node: $0)
        }
      }
    case .switch:
      let text = node["value"]?.string ?? ""
      return (node["cases"].map { Array($0.members) } ?? []).map { member in
        let description = "the case '\(member.name)' of the Switch with \(text)"
        return BranchPlace(component: index, role: .case(member.name), description: description, node: member.value)
      }
    default: return []
    }
  }
}
