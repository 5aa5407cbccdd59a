import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let lostAnswer = Rule(
    "lost-answer",
    .dataFlow,
    source: .inferred,
    summary: "What people enter is used somewhere: in a payload, in a condition or on another screen.",
    why: "Only what a payload names is sent. People answer the question, and nobody ever sees the answer.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
        """#
      ),
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "terms", "label": "I agree", "required": true},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "TextInput", "name": ⟦"street"⟧, "label": "Street"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": ⟦"news"⟧, "label": "Send me news"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

/// Whether what people enter gets anywhere.
enum AnswerCheck: FlowCheck {
  static let rules: [Rule] = [.lostAnswer]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    // An answer may be used in parts that could not be read.
    guard !facts.hasFault(in: facts.flow.node) else { return }
    // If nothing is sent at all, other rules say so.
    guard !sendsNothing(facts.flow) else { return }
    let unclear = UnclearUses(facts)
    for screen in facts.screens where !unclear.screens.contains(screen.screen.index) {
      let lost = screen.screen.components.filter {
        isLost($0, on: screen.screen, facts) && !unclear.names.contains($0.name ?? "")
      }
      report(lost.filter { $0.fact != .optIn }, source: nil, screen.screen, facts, &findings)
      report(lost.filter { $0.fact == .optIn }, source: .advice, screen.screen, facts, &findings)
    }
  }

  /// Whether there are actions that send answers, and none of them has a payload.
  private static func sendsNothing(_ flow: Flow) -> Bool {
    var isAny = false
    for screen in flow.screens {
      for action in screen.actions where action.fact == .complete || action.fact == .dataExchange {
        if action.payload != nil { return false }
        isAny = true
      }
    }
    return isAny
  }

  private static func isLost(_ component: FlowComponent, on screen: Screen, _ facts: FlowFacts) -> Bool {
    guard component.fact?.isInput ?? false, let name = component.name, !name.isEmpty,
      !facts.names.usesAnswer(of: component, name, on: screen.index)
    else { return false }
    // Such a box only has to be ticked; its answer need not be used.
    if component.fact == .optIn, let required = component[.required], required.bool != false { return false }
    // A choice that triggers an action is used by it.
    return component[.onSelectAction] == nil && component[.onUnselectAction] == nil
      && !(component[.dataSource]?.eachElement.contains {
        $0[.onSelectAction] != nil || $0[.onUnselectAction] != nil
      } ?? false)
  }

  /// Reports the answers of one screen together: mostly they have one cause.
  private static func report(
    _ lost: [FlowComponent],
    source: FactSource?,
    _ screen: Screen,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let first = lost.first, let name = first.node[.name] else { return }
    let names = lost.compactMap(\.name)
    let subject =
      names.count == 1
      ? "the answer to '\(names[0])' goes nowhere: no payload, condition or other screen uses ${form.\(names[0])}"
      : "the answers to \(names.shortList) go nowhere: no payload, condition or other screen uses them, "
        + "like ${form.\(names[0])}"
    findings.report(
      .lostAnswer,
      at: name,
      source: source,
      subject,
      related: lost.dropFirst().prefix(20).map { Diagnostic.Related("lost as well", at: $0.node[.name] ?? $0.node) }
    )
  }
}

/// Names that lead nowhere and texts that can't be read: each may be the use that seems to be missing, and is a
/// finding of
/// its own.
private struct UnclearUses {
  private(set) var screens: Set<Int> = []
  private(set) var names: Set<JSONName> = []

  init(_ facts: FlowFacts) {
    for use in facts.uses {
      if case .faulty(let fault, _) = use.content { add(fault, on: use.screen, facts) }
      for reference in facts.references(of: use) where facts.leadsNowhere(reference) {
        screens.insert(reference.screen ?? use.screen)
        if case .unknownField(_, let name) = facts.fault(of: reference, in: use) { names.insert(name) }
      }
    }
    for screen in facts.flow.screens where screen.actions.contains(where: \.isUnclear) { screens.insert(screen.index) }
  }

  private mutating func add(_ fault: ExpressionFault, on screen: Int, _ facts: FlowFacts) {
    switch fault.kind {
    case .textAroundReference: return
    case .missingSection(let named, _), .unknownRoot(let named):
      if let position = facts.graph.position(of: JSONName(named)) { screens.insert(position) }
    default: break
    }
    screens.insert(screen)
  }
}

extension FlowAction {
  /// Whether it can't be known what it sends.
  fileprivate var isUnclear: Bool {
    fact == nil || payload.map { $0.kind != .object } ?? false
  }
}
