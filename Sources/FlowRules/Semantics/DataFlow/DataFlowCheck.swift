import FlowLanguage
import FlowModel
import JSONText

/// Whether values are where they are used: data that nobody uses, and components that are never there together.
enum DataFlowCheck: SemanticCheck {
  static let rules: [Rule] = [.unusedData, .branchReference]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    checkUnused(facts, &findings)
    checkBranches(facts, &findings)
  }

  // MARK: Unused

  /// Members that the platform itself shows or that a server may send with any answer.
  private static let knownMembers: Set<String> = ["error_message", "error_messages", "init_values"]

  private static func checkUnused(_ facts: FlowFacts, _ findings: inout Findings) {
    // Bindings may stand in parts that could not be read.
    guard facts.isWhole(facts.flow.node) else { return }
    var used: [Set<String>] = Array(repeating: [], count: facts.screens.count)
    var isUsedWhole = Array(repeating: false, count: facts.screens.count)
    for use in facts.uses {
      for reference in use.references where reference.source == .data {
        guard let target = reference.target else { continue }
        if let name = reference.member?.text {
          used[target].insert(name)
        } else {
          isUsedWhole[target] = true
        }
      }
    }
    for screen in facts.screens {
      let index = screen.screen.index
      guard let data = screen.screen.data, !isUsedWhole[index],
        screen.screen.node["layout"]?["children"]?.kind == .array
      else { continue }
      for member in data.members where !used[index].contains(member.name) {
        guard !knownMembers.contains(member.name), !member.name.utf8.contains(where: " `'".utf8.contains) else {
          continue
        }
        findings.report(
          .unusedData,
          at: member.key,
          "nothing uses '\(member.name)' of screen \(facts.title(of: index))"
        )
      }
    }
  }

  // MARK: Branches

  private static func checkBranches(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.version >= .v4_0 else { return }
    for use in facts.uses where !use.isLoose {
      guard let component = use.component else { continue }
      let screen = facts.screens[use.screen]
      for reference in use.judgedReferences where reference.source == .form && reference.reference.screen == nil {
        guard let name = reference.member?.text, let source = screen.component(named: name) else { continue }
        guard let fork = screen.screen.fork(of: component, and: source.index) else { continue }
        let type = screen.screen.components[fork].type
        findings.report(
          .branchReference,
          at: use.node,
          range: use.source(reference.reference.range),
          "'\(name)' is shown in another branch of the same \(type), so it has no value here",
          related: [Diagnostic.Related("the component is here", at: source.node)]
        )
      }
    }
  }
}

extension Screen {
  /// The If or Switch of which the two components stand in different branches; nil if they can be shown together.
  fileprivate func fork(of first: Int, and second: Int) -> Int? {
    let ways = branches(above: first)
    for (parent, role) in branches(above: second) {
      if let other = ways.first(where: { $0.parent == parent }), other.role != role { return parent }
    }
    return nil
  }

  /// The Ifs and Switches that a component stands in, with the branch of each.
  private func branches(above component: Int) -> [(parent: Int, role: Component.Role)] {
    var result: [(parent: Int, role: Component.Role)] = []
    var current = component
    while let parent = components[current].parent {
      if components[parent].fact == .if || components[parent].fact == .switch {
        result.append((parent, components[current].role))
      }
      current = parent
    }
    return result
  }
}
