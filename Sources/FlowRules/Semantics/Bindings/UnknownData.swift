import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownData = Rule(
    "unknown-data",
    .dataModel,
    code: .invalidScreenDynamicData,
    otherCodes: [.invalidScreenData, .invalidOnClickActionPayload, .invalidActionPayloadProperty],
    summary: "A binding to data names a member that the screen declares in its data model.",
    why: "Nothing can stand there; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "${data.name}"},
          {"type": "TextBody", "text": "⟦${data.nmae}⟧"},
          {"type": "TextCaption", "text": "${data.nmae}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension ReferenceCheck {
  static func reportData(
    _ screen: Int,
    _ path: [JSONName],
    _ group: Group,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let name = path.last, group.reference.path.count >= path.count else { return }
    if findings.suppressIfOverLimit(.unknownData, at: group.use.node) { return }
    let target = facts.screens[screen]
    let place = group.reference.path[path.count - 1].range
    let isLast = group.reference.path.count == path.count
    // An exact match counts more than a similar name.
    let isField = path.count == 1 && target.hasComponent(named: name)
    var message: String
    var fixes: [Fix] = isField && isLast ? asField(name, on: screen, group, facts) : []
    var related: [Diagnostic.Related] = []
    if let model = target.screen.data {
      let container = container(of: path.dropLast(), in: model)
      let nearest = isField ? nil : container.flatMap { meant(by: name, in: $0, group, isLast: isLast, facts) }
      let owner =
        path.count == 1
        ? "the data of screen \(facts.title(of: screen))" : "'\(path.dropLast().joined(separator: "."))'"
      message = "\(owner) has no '\(name)'"
      message +=
        nearest.map { Spelling.hint($0, for: name) }
        ?? (path.count == 1 ? help(name, screen, group, facts) : "; declare it under its 'properties'")
      if !isField { fixes = facts.renaming(place, of: group.use.text, to: nearest) }
      related = [Diagnostic.Related("what it has is declared here", at: container ?? model.node)]
    } else {
      message = "screen \(facts.title(of: screen)) declares no data, so there is no '\(name)'"
      message += help(name, screen, group, facts)
    }
    let isGlobal = group.reference.screen != nil
    findings.report(
      .unknownData,
      at: group.use.node,
      range: group.use.source(group.reference.range),
      code: code(group) ?? (isGlobal ? .invalidScreenData : nil),
      source: group.source,
      message,
      related: related + group.others,
      fixes: fixes
    )
  }

  /// The object of the model that declares the members at a path.
  private static func container(of path: ArraySlice<JSONName>, in model: DataModel) -> JSONNode? {
    var node = model.node
    for name in path {
      guard let inner = node[name]?[.properties] else { return nil }
      node = inner
    }
    return node
  }

  /// The member with a similar name whose value can stand here.
  private static func meant(
    by name: JSONName,
    in container: JSONNode,
    _ group: Group,
    isLast: Bool,
    _ facts: FlowFacts
  ) -> JSONName? {
    facts.nearest(
      name,
      in: container.members.lazy.filter { member in
        let type = DataType(declaredBy: member.value)
        return isLast ? facts.mayTake(type, group.use) : type.isStructured
      }.map(\.name)
    )
  }

  /// The fix that refers to the component of that name instead of data.
  private static func asField(_ name: JSONName, on screen: Int, _ group: Group, _ facts: FlowFacts) -> [Fix] {
    guard let component = facts.screens[screen].component(named: name), component.fact?.category == .input,
      facts.mayTake(component.answerType(), group.use), facts.has(.formReferences) || group.use.isPayload
    else { return [] }
    let prefix = group.reference.screen.map { "screen.\($0.name)." } ?? ""
    return group.writing("${\(prefix)form.\(name)}")
  }

  /// A hint to where else the name exists.
  private static func help(_ name: JSONName, _ screen: Int, _ group: Group, _ facts: FlowFacts) -> String {
    if facts.screens[screen].hasComponent(named: name) {
      let prefix = group.reference.screen.map { "screen.\($0.name)." } ?? ""
      return "; what people entered in '\(name)' is ${\(prefix)form.\(name)}"
    }
    return group.reference.screen == nil ? "; declare it under 'data' of the screen" : ""
  }
}
