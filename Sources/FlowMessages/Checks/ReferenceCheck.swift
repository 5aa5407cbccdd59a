import FlowLanguage
import FlowRules
import JSONText

/// Which flow a launch opens: said exactly once, and findable.
enum ReferenceCheck: MessageCheck {
  static let rules: [Rule] = [.flowReference, .unresolvedFlow]

  static func run(_ judge: inout MessageJudge) {
    for (launch, flow) in zip(judge.launches, judge.flows) {
      judge.checkReferences(of: launch)
      // In an unknown template, any of the buttons will do.
      let isTold = launch.references.isEmpty && launch.definition == nil && launch.node != judge.launches.first?.node
      if flow == nil, !isTold { judge.reportUnresolved(launch) }
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkReferences(of launch: Launch) {
    let names = shape.referenceNames
    let written = names.compactMap { launch.node.member($0) }
    if written.isEmpty, !names.isEmpty { reportNone(launch, names) }
    if written.count > 1, !shape.takesSeveralReferences {
      let second = written[1]
      report(
        .flowReference,
        at: second.key,
        "\(written.map(\.name).quotedList("and")) both say which flow is opened; only one may",
        related: [.init("said here before", at: written[0].key)]
      )
    }
    checkID(of: launch)
  }

  private mutating func reportNone(_ launch: Launch, _ names: [String]) {
    let keys = launch.node.members.map(\.name.text)
    // A misspelled name is reported where it stands.
    let isMisspelled = keys.contains { Spelling.nearest(to: $0, in: names) != nil }
    let hasAction = launch.node["flow_cta"] != nil || !keys.isEmpty
    guard !isMisspelled, hasAction, !launch.node.isDamaged, !Placeholder.isAmongKeys(of: launch.node) else { return }
    guard shape.hasPlaceForReference(launch, in: message) else { return }
    report(
      .flowReference,
      at: launch.node,
      source: shape.referenceSource,
      "nothing says which flow is opened; add one of \(names.quoted)"
    )
  }

  /// Ids of flows are decimal numbers everywhere but at resellers with ids of their own.
  private mutating func checkID(of launch: Launch) {
    guard let reference = launch.reference, reference.kind == .id, let id = reference.text, !id.isEmpty else { return }
    guard shape.hasDecimalIDs, !id.utf8.allSatisfy({ (48...57).contains($0) }) else { return }
    report(
      .flowReference,
      at: reference.node,
      source: .inferred,
      "'\(id)' is not a flow id: ids are decimal numbers; a name stands in 'flow_name'"
    )
  }

  fileprivate mutating func reportUnresolved(_ launch: Launch) {
    guard launch.reference?.kind != .embedded else { return }
    // Where the shape has a place for it, its absence is a finding of its own.
    if launch.reference == nil, !shape.usesTemplate { return }
    if let definition = launch.definition, let reference = definition.references.first, let text = reference.text {
      if suppressIfOverLimit(.unresolvedFlow, at: launch.node) { return }
      return report(
        .unresolvedFlow,
        at: launch.node,
        "no flow is known for the \(reference.kind.noun) '\(text)', which template '\(definition.template.name)' opens, "
          + "so the data was not checked; name the flow's file with '--flow' or in the configuration",
        related: [definition.template.related("said here", at: reference.node)]
      )
    }
    guard let reference = launch.reference, reference.node.kind == .string || reference.node.kind == .number else {
      return report(
        .unresolvedFlow,
        at: launch.node,
        "the message does not name its flow, so it was checked only by itself; name the flow's file with '--flow'"
      )
    }
    let isPlaceholder = Placeholder.isIn(reference.node)
    let text = reference.node.string ?? reference.node.sourceText
    report(
      .unresolvedFlow,
      at: reference.node,
      isPlaceholder
        ? "'\(reference.member)' is a placeholder, so the message was checked only by itself; "
          + "name the flow's file with '--flow'"
        : "no flow is known for the \(reference.kind.noun) '\(text)', so the message was checked only by itself; "
          + "name the flow's file with '--flow' or in the configuration"
    )
  }
}

extension FlowReference.Kind {
  fileprivate var noun: String {
    switch self {
    case .id: "id"
    case .name: "name"
    case .slug: "slug"
    case .embedded: "text"
    }
  }
}
