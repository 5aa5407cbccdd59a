import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownScreen = Rule(
    "unknown-screen",
    .routing,
    code: .invalidNavigateActionNextScreenName,
    otherCodes: [.invalidRoutingModel, .invalidScreenData, .invalidOnClickActionPayload],
    summary: "Actions, routes and references name screens that the flow has.",
    why: "There is nothing to open or to take a value from; the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Skip", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "⟦LSAT⟧"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Thank you"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

/// Names of screens that do not exist: in actions, in the routing model, in references.
///
/// One finding for each name.
enum ScreenNameCheck: FlowCheck {
  static let rules: [Rule] = [.unknownScreen]

  private enum Place: Int {
    case action, route, reference
  }

  private struct Mention {
    let place: Place
    let node: JSONNode
    let range: Range<Int>
    let source: FactSource?
    let code: PlatformCode?
    let subject: String
    /// The screens that the name can't stand for at this place.
    var neighbours: Set<JSONName> = []
  }

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    // Screens that can't be read may be the ones that are named.
    guard facts.flow.node[.screens]?.kind == .array, !facts.hasFault(in: facts.flow.node) else { return }
    var order: [JSONName] = []
    var mentions: [JSONName: [Mention]] = [:]
    for (name, mention) in [navigations(facts), routes(facts), references(facts)].joined() {
      if mentions[name] == nil { order.append(name) }
      if mentions[name, default: []].count <= 20 { mentions[name, default: []].append(mention) }
    }
    guard !order.isEmpty else { return }
    let ids = facts.flow.screens.compactMap(\.id)
    // Keys of the routing model that a fix writes.
    var written: Set<JSONName> = []
    for name in order {
      guard let all = mentions[name], let first = all.first else { continue }
      let nearest = facts.nearest(name, in: ids).flatMap { canMean($0, all) ? $0 : nil }
      findings.report(
        .unknownScreen,
        at: first.node,
        range: first.range,
        code: first.code,
        source: first.source,
        "\(first.subject) '\(name)', which is not a screen of this flow" + help(name, nearest),
        related: all.dropFirst().map { Diagnostic.Related("the same name here", at: $0.node) },
        fixes: fix(all, nearest, &written)
      )
    }
  }

  private static func help(_ name: JSONName, _ nearest: JSONName?) -> String {
    if let nearest { return Spelling.hint(nearest, for: name) }
    return name.text.uppercased() == "SUCCESS"
      ? "; a server ends the flow by that name, which needs no route in the model" : ""
  }

  /// Whether the name of a screen can stand at all the places: none of them leads from that screen, and no key or
  /// destination stands twice then.
  private static func canMean(_ name: JSONName, _ mentions: [Mention]) -> Bool {
    !mentions.contains { $0.neighbours.contains(name) }
  }

  private static func fix(_ mentions: [Mention], _ nearest: JSONName?, _ written: inout Set<JSONName>) -> [Fix] {
    guard let nearest, mentions.count <= 20, written.insert(nearest).inserted else { return [] }
    // The screen gets another id first, because the platform refuses this one.
    guard nearest.text.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
      return []
    }
    return [
      Fix("write '\(nearest)'", .unsafe, edits: mentions.map { TextEdit(range: $0.range, text: nearest.text) })
    ]
  }

  private static func navigations(_ facts: FlowFacts) -> [(JSONName, Mention)] {
    facts.flow.screens.flatMap { screen in
      screen.actions.compactMap { action -> (JSONName, Mention)? in
        guard action.fact == .navigate, let node = action.next, !node.mayBeDynamic,
          facts.flow.position(ofScreenNamedBy: node) == nil, let name = node.name,
          name.text.contains(where: { !$0.isWhitespace })
        else { return nil }
        let mention = Mention(
          place: .action,
          node: node,
          range: node.contentRange,
          source: nil,
          code: nil,
          subject: "the action leads to",
          neighbours: screen.id.map { [$0] } ?? []
        )
        return (name, mention)
      }
    }
  }

  private static func routes(_ facts: FlowFacts) -> [(JSONName, Mention)] {
    guard let model = FlowGraph.declaredModel(of: facts.flow) else { return [] }
    func isUnknown(_ node: JSONNode) -> Bool { facts.flow.position(ofScreenNamedBy: node) == nil }
    guard model.routes.contains(where: { isUnknown($0.from) || $0.destinations.contains(where: isUnknown) }) else {
      return []
    }
    let keys = Set(model.routes.compactMap(\.from.name))
    return model.routes.flatMap { route -> [(JSONName, Mention)] in
      let destinations = Set(route.destinations.compactMap(\.name))
      return ([(route.from, true)] + route.destinations.map { ($0, false) }).compactMap {
        node,
        isKey -> (JSONName, Mention)? in
        guard isUnknown(node), let name = node.name else { return nil }
        let mention = Mention(
          place: .route,
          node: node,
          range: node.contentRange,
          source: facts.hasEndpoint ? nil : .inferred,
          code: .invalidRoutingModel,
          subject: isKey ? "the routing model has routes from" : "the routing model leads to",
          neighbours: isKey ? keys.union(destinations) : destinations.union(route.from.name.map { [$0] } ?? [])
        )
        return (name, mention)
      }
    }
  }

  private static func references(_ facts: FlowFacts) -> [(JSONName, Mention)] {
    facts.uses.filter { !$0.isLoose && facts.references(of: $0).contains { $0.screen == nil } }.flatMap { use in
      facts.judgedReferences(of: use).compactMap { reference in
        guard reference.screen == nil, let screen = use.binding(of: reference)?.screen else { return nil }
        let mention = Mention(
          place: .reference,
          node: use.node,
          range: use.source(screen.range),
          source: nil,
          code: use.isPayload ? .invalidOnClickActionPayload : .invalidScreenData,
          subject: "the binding names"
        )
        return (screen.name, mention)
      }
    }
  }
}
