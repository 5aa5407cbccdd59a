import FlowLanguage
import FlowModel
import JSONText

/// Whether values are where they are used: data that nobody uses, and components that are never there together.
enum DataFlowCheck: FlowCheck {
  static let rules: [Rule] = [.unusedData, .branchReference]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    checkUnused(facts, &findings)
    checkBranches(facts, &findings)
  }

  // MARK: Unused

  /// What the platform itself shows.
  private static let shownMember: JSONName = "error_message"
  /// Names that people take for known to the platform, which shows them only where they are bound.
  private static let boundProperties: [JSONName: String] = [
    "error_messages": "error-messages", "init_values": "init-values",
  ]

  private static func checkUnused(_ facts: FlowFacts, _ findings: inout Findings) {
    // Bindings may stand in parts that could not be read.
    guard facts.isWhole(facts.flow.node) else { return }
    for screen in facts.screens {
      let index = screen.screen.index
      guard let data = screen.screen.data, !screen.isWrapped, screen.screen.node["layout"]?["children"]?.kind == .array
      else { continue }
      let unused = data.members.filter { member in
        member.name != shownMember && !facts.names.usesData(member.name, of: index)
          // A name that no binding can hold is told as that.
          && !member.name.text.utf8.contains(where: " `'".utf8.contains)
      }
      for member in unused where boundProperties[member.name] != nil {
        reportUnbound(member, boundProperties[member.name] ?? "", &findings)
      }
      reportUnused(unused.filter { boundProperties[$0.name] == nil }, of: index, facts, &findings)
    }
  }

  private static func reportUnbound(_ member: DataMember, _ property: String, _ findings: inout Findings) {
    findings.report(
      .unusedData,
      at: member.key,
      source: .inferred,
      "nothing uses '\(member.name)', and the platform does not know the name: bind it to '\(property)' of a Form, "
        + "or it has no effect"
    )
  }

  private static func reportUnused(
    _ members: [DataMember],
    of screen: Int,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let first = members.first else { return }
    findings.report(
      .unusedData,
      at: first.key,
      members.count == 1
        ? "nothing uses '\(first.name)' of screen \(facts.title(of: screen))"
        : "nothing uses \(members.map(\.name).shortList) of screen \(facts.title(of: screen))",
      related: members.dropFirst().prefix(20).map { Diagnostic.Related("'\($0.name)' is not used either", at: $0.key) }
    )
  }

  // MARK: Branches

  /// Reports each text that takes an answer from another branch; a payload and a component once.
  private static func checkBranches(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.has(.formReferences) else { return }
    var reported: Set<[Int]> = []
    for use in facts.uses where !use.isLoose {
      guard let component = use.component else { continue }
      let screen = facts.screens[use.screen]
      for reference in use.judgedReferences where reference.source == .form && reference.reference.screen == nil {
        guard let name = reference.member?.name, let source = screen.component(named: name),
          let fork = screen.screen.fork(of: component, and: source.index),
          reported.insert([use.screen, component, use.action ?? -1]).inserted
        else { continue }
        let type = screen.screen.components[fork].type
        findings.report(
          .branchReference,
          at: use.node,
          range: use.source(reference.reference.range),
          "'\(name)' stands in another branch of the same \(type), so it has a value only if people filled it in before "
            + "the branch changed",
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
  private func branches(above component: Int) -> [(parent: Int, role: FlowComponent.Role)] {
    var result: [(parent: Int, role: FlowComponent.Role)] = []
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
