import FlowLanguage
import FlowModel
import JSONText

/// Bindings that lead nowhere: one misspelt name is one finding, with its other uses beside it.
enum ReferenceCheck: FlowCheck {
  static let rules: [Rule] = [.unknownData, .unknownField, .invalidDataPath, .ownScreenReference]

  private struct Group {
    private(set) var use: DynamicUse
    private(set) var reference: FlowBinding
    private(set) var others: [Diagnostic.Related] = []
    /// Whether the platform is documented to look at the place.
    private(set) var isDocumented: Bool

    init(_ use: DynamicUse, _ reference: FlowBinding, isDocumented: Bool) {
      self.use = use
      self.reference = reference
      self.isDocumented = isDocumented
    }

    var source: FactSource? { isDocumented ? nil : .observed }

    /// Another binding in the place of this one.
    func writing(_ binding: String) -> [Fix] {
      [Fix("write \(binding)", .unsafe, edits: [TextEdit(range: use.source(reference.range), text: binding)])]
    }

    /// Adds another place; the finding stands at the first of those that the platform looks at.
    mutating func add(_ other: DynamicUse, _ reference: FlowBinding, isDocumented: Bool) {
      let isBetter = isDocumented && !self.isDocumented
      // A list without end helps nobody.
      if others.count < 20 {
        others.append(Diagnostic.Related("the same name here", at: isBetter ? use.node : other.node))
      }
      guard isBetter else { return }
      use = other
      self.reference = reference
      self.isDocumented = true
    }
  }

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var order: [ReferenceFault] = []
    var groups: [ReferenceFault: Group] = [:]
    for use in facts.uses where !use.isLoose {
      // What a text with bindings in it refers to is told with that.
      for reference in use.judgedReferences where !use.isMixedText {
        checkOwnScreen(reference.reference, use, facts, &findings)
        guard case .fault(let fault) = reference.resolution else { continue }
        let isDocumented = facts.isDocumentedPlace(use)
        guard groups[fault] != nil else {
          groups[fault] = Group(use, reference.reference, isDocumented: isDocumented)
          order.append(fault)
          continue
        }
        groups[fault]?.add(use, reference.reference, isDocumented: isDocumented)
      }
    }
    for fault in order {
      if let group = groups[fault] { report(fault, group, facts, &findings) }
    }
  }

  private static func checkOwnScreen(
    _ reference: FlowBinding,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let screen = reference.screen, reference.source == .data, !use.isPayload, facts.has(.globalReferences),
      facts.graph.position(of: screen.name) == use.screen
    else { return }
    let range = use.source(reference.range)
    let local = "${" + (["data"] + reference.path.map(\.name.text)).joined(separator: ".") + "}"
    findings.report(
      .ownScreenReference,
      at: use.node,
      range: range,
      "'\(screen.name)' is this screen; its own data is written \(local)",
      fixes: [Fix("write \(local)", edits: [TextEdit(range: range, text: local)])]
    )
  }

  private static func report(_ fault: ReferenceFault, _ group: Group, _ facts: FlowFacts, _ findings: inout Findings) {
    switch fault {
    // Together with the actions and routes that name the same screen.
    case .unknownScreen: return
    case .unknownData(let screen, let path): reportData(screen, path, group, facts, &findings)
    case .unknownField(let screen, let name): reportField(screen, name, group, facts, &findings)
    case .pathThrough(let screen, let path, let isArray):
      reportPath(screen, path, isArray: isArray, group, facts, &findings)
    }
  }

  private static func code(_ group: Group) -> String? {
    guard group.use.isPayload, group.isDocumented else { return nil }
    if case .expression = group.use.text.content { return "INVALID_ACTION_PAYLOAD_PROPERTY" }
    return "INVALID_ON_CLICK_ACTION_PAYLOAD"
  }

  // MARK: Data

  private static func reportData(
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
    // The very name counts more than one that is near.
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
        nearest.map { "; did you mean '\($0)'?" }
        ?? (path.count == 1 ? help(name, screen, group, facts) : "; declare it under its 'properties'")
      if !isField { fixes = facts.renaming(place, of: group.use.text.text, to: nearest) }
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
      code: code(group) ?? (isGlobal ? "INVALID_SCREEN_DATA" : nil),
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
      guard let inner = node[name]?["properties"] else { return nil }
      node = inner
    }
    return node
  }

  /// The member of nearly that name whose value can stand here.
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

  /// What people entered under a name that is written as data.
  private static func asField(_ name: JSONName, on screen: Int, _ group: Group, _ facts: FlowFacts) -> [Fix] {
    guard let component = facts.screens[screen].component(named: name), component.fact?.category == .input,
      facts.mayTake(component.answerType(), group.use), facts.has(.formReferences) || group.use.isPayload
    else { return [] }
    let prefix = group.reference.screen.map { "screen.\($0.name)." } ?? ""
    return group.writing("${\(prefix)form.\(name)}")
  }

  /// Where else something of that name is.
  private static func help(_ name: JSONName, _ screen: Int, _ group: Group, _ facts: FlowFacts) -> String {
    if facts.screens[screen].hasComponent(named: name) {
      let prefix = group.reference.screen.map { "screen.\($0.name)." } ?? ""
      return "; what people entered in '\(name)' is ${\(prefix)form.\(name)}"
    }
    return group.reference.screen == nil ? "; declare it under 'data' of the screen" : ""
  }

  // MARK: Fields

  private static func reportField(
    _ screen: Int,
    _ name: JSONName,
    _ group: Group,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    if findings.suppressIfOverLimit(.unknownField, at: group.use.node) { return }
    let target = facts.screens[screen]
    var message: String
    var fixes: [Fix] = []
    if target.hasForm(named: name) {
      message = "'\(name)' is the Form itself, which has no value; name the components in it one by one"
    } else {
      message = "screen \(facts.title(of: screen)) has no component with the name '\(name)'"
      // The very name counts more than one that is near.
      if let data = target.screen.data?.member(name) {
        let prefix = group.reference.screen.map { "screen.\($0.name)." } ?? ""
        message += "; the data of that name is ${\(prefix)data.\(name)}"
        if group.reference.path.count == 1, facts.mayTake(data.declaration.type, group.use) {
          fixes = group.writing("${\(prefix)data.\(name)}")
        }
      } else if let owner = facts.owner(ofField: name), owner != screen {
        message += elsewhere(name, owner, facts)
      } else if let nearest = facts.nearest(name, in: fieldNames(of: target, for: group.use, facts)) {
        message += "; did you mean '\(nearest)'?"
        if let member = group.reference.member {
          fixes = facts.renaming(member.range, of: group.use.text.text, to: nearest)
        }
      }
    }
    findings.report(
      .unknownField,
      at: group.use.node,
      range: group.use.source(group.reference.range),
      code: code(group),
      source: group.source,
      message,
      related: group.others,
      fixes: fixes
    )
  }

  /// The components whose answers can stand at a place.
  private static func fieldNames(of screen: ScreenFacts, for use: DynamicUse, _ facts: FlowFacts) -> [JSONName] {
    screen.names.filter { name in
      screen.component(named: name).map { facts.mayTake($0.answerType(), use) } ?? false
    }
  }

  private static func elsewhere(_ name: JSONName, _ owner: Int, _ facts: FlowFacts) -> String {
    guard let id = facts.screens[owner].screen.id else { return "" }
    return facts.has(.globalReferences)
      ? "; it is on screen '\(id)': ${screen.\(id).form.\(name)}"
      : "; it is on screen '\(id)', which has to pass it on in its payload"
  }

  // MARK: Paths

  private static func reportPath(
    _ screen: Int,
    _ path: [JSONName],
    isArray: Bool,
    _ group: Group,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let owner = path.dropLast(group.reference.path.count >= path.count ? 1 : 0).joined(separator: ".")
    let what = path.last ?? ""
    let message =
      what == "length"
      ? "'\(owner)' has no '.length'; give the number as a member of its own in the data"
      : isArray
        ? "'\(owner)' is an array, so '\(what)' can't be reached in it; give the value as a member of its own in the data"
        : "'\(owner)' is a single value and has no member '\(what)'"
    findings.report(
      .invalidDataPath,
      at: group.use.node,
      range: group.use.source(group.reference.range),
      code: code(group),
      source: group.source,
      message,
      related: group.others
    )
  }
}

extension FlowFacts {
  /// Whether the platform is documented to look up what a text refers to.
  ///
  /// Of a text that is no binding as a whole it may not look for the value at all, and of the payload of an action on a
  /// choice nothing is documented, as it is of one on a tap.
  fileprivate func isDocumentedPlace(_ use: DynamicUse) -> Bool {
    if case .faulty = use.text.content { return false }
    guard let action = use.action.map({ flow.screens[use.screen].actions[$0] }) else { return true }
    return action.property == "on-click-action" || action.name == "update_data"
  }

  /// The first screen that has a component of that name.
  func owner(ofField name: JSONName) -> Int? {
    screens.firstIndex { $0.hasComponent(named: name) }
  }
}
