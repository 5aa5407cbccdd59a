import FlowLanguage
import FlowModel
import JSONText

/// The names in a payload against those that the next screen declares.
struct PayloadKeys {
  let payload: JSONNode
  let screen: Int
  let target: Int
  let facts: FlowFacts

  init(_ payload: JSONNode, from screen: Int, to target: Int, _ facts: FlowFacts) {
    self.payload = payload
    self.screen = screen
    self.target = target
    self.facts = facts
  }

  /// Where the client does not compare the names; with an endpoint nothing is documented.
  static func source(_ facts: FlowFacts) -> FactSource? {
    if facts.hasEndpoint { return .inferred }
    return Language.uncheckedPayloadNames.contains(facts.version) ? .observed : nil
  }

  var source: FactSource? { Self.source(facts) }

  func check(_ findings: inout Findings) {
    guard !facts.hasEndpoint else { return checkNeeded(&findings) }
    guard let model = facts.flow.screens[target].data else {
      reportNoModel(&findings)
      return
    }
    let given = KeyNames(payload, lookups: model.members.count)
    var missing = model.members.filter { !given.contains($0.name) }
    let declared = KeyNames(model.node, lookups: payload.count)
    for member in payload.members where !declared.contains(member.name) {
      let nearest = facts.nearest(member.name, in: missing.lazy.map(\.name))
      let type = member.value.mayBeDynamic ? DataType.unknown : DataType(of: member.value)
      let fits = missing.first { $0.name == nearest }?.declaration.type.accepts(type) ?? false
      // A misspelt name is one fault, not an unknown and a missing one.
      if let nearest { missing.removeAll { $0.name == nearest } }
      reportUnexpected(member, nearest, fits: fits, model, &findings)
    }
    if !missing.isEmpty { reportMissing(missing, &findings) }
  }

  /// With an endpoint the server may have sent the data before, and data that is not shown need not be passed.
  private func checkNeeded(_ findings: inout Findings) {
    guard let model = facts.flow.screens[target].data else { return }
    let given = KeyNames(payload, lookups: model.members.count)
    let missing = model.members.filter { !given.contains($0.name) && facts.names.needsData($0.name, of: target) }
    if !missing.isEmpty { reportMissing(missing, &findings) }
  }
}

/// Where a value of that name is available on the route to a screen.
struct DataOrigin {
  let screen: Int
  /// The declaration's name, or the component.
  let node: JSONNode
  /// How the screen at the end refers to it.
  let binding: String
  let type: DataType

  /// The search for the origin of a value ends after this many screens.
  private static let maximumScreens = 200

  /// On the screen itself, else on the nearest screen before it.
  static func nearest(to screen: Int, named name: JSONName, _ facts: FlowFacts) -> DataOrigin? {
    var pending = [screen]
    var seen: Set<Int> = [screen]
    var position = 0
    while position < pending.count, position < maximumScreens {
      let current = pending[position]
      position += 1
      if let found = origin(name, on: current, seenFrom: screen, facts) { return found }
      if !facts.has(.globalReferences) { return nil }
      for previous in facts.graph.previous(before: current) where seen.insert(previous).inserted {
        pending.append(previous)
      }
    }
    return nil
  }

  private static func origin(_ name: JSONName, on screen: Int, seenFrom: Int, _ facts: FlowFacts) -> DataOrigin? {
    let target = facts.screens[screen]
    var prefix = ""
    if screen != seenFrom {
      guard let id = target.screen.id else { return nil }
      prefix = "screen.\(id)."
    }
    if let component = target.component(named: name) {
      guard component.fact?.category == .input else { return nil }
      return DataOrigin(
        screen: screen,
        node: component.node,
        binding: "${\(prefix)form.\(name)}",
        type: component.answerType()
      )
    }
    guard let member = target.screen.data?.member(name) else { return nil }
    return DataOrigin(
      screen: screen,
      node: member.key,
      binding: "${\(prefix)data.\(name)}",
      type: member.declaration.type
    )
  }
}
