import FlowLanguage
import FlowModel
import JSONText

/// A component that is on both sides, with what sentences about it need.
struct ComponentContext {
  let pair: ScreenPair
  let old: FlowComponent
  let new: FlowComponent
  let subject: String

  /// `the field 'email'`, `the Footer`.
  var title: String { new.title }
}

extension FlowComponent {
  /// The component in words: `the field 'email'`, `the Footer`.
  var title: String {
    if let fieldName { return "the field '\(fieldName)'" }
    switch type {
    case "": return "a component without type"
    case "TextHeading", "TextSubheading", "TextBody", "TextCaption", "RichText": return "the \(type)\(excerpt)"
    default: return "the \(type)"
    }
  }

  /// The beginning of its text, so that messages can name it.
  private var excerpt: String {
    node["text"].map { " " + Wording.value($0) } ?? ""
  }
}

extension FlowComparer {
  /// Compares what stands on two screens.
  mutating func compareComponents(_ pair: ScreenPair, _ moves: ScreenMoves) {
    let displaced = displacedComponents(pair)
    for component in pair.new.components {
      guard let match = pair.components.oldByNew[component.index] else {
        let part = ScreenMoves.Part(screen: pair.new.index, component: component.index)
        if let source = moves.oldByNew[part] { reportMove(source, part) } else { reportAdded(component, pair) }
        continue
      }
      let context = ComponentContext(
        pair: pair,
        old: pair.old.components[match],
        new: component,
        subject: Subject.component(component, on: pair.new, of: new)
      )
      comparePlace(context, isDisplaced: displaced.contains(component.index))
      compare(context)
    }
    for component in pair.old.components where pair.components.newByOld[component.index] == nil {
      let part = ScreenMoves.Part(screen: pair.old.index, component: component.index)
      if moves.newByOld[part] == nil { reportRemoved(component, pair) }
    }
  }

  private mutating func reportAdded(_ component: FlowComponent, _ pair: ScreenPair) {
    // A new container is reported with everything in it.
    if let parent = component.parent, pair.components.oldByNew[parent] == nil { return }
    let inside = pair.new.contents(of: component)
    let kept = inside.contains { pair.components.oldByNew[$0.index] != nil }
    let added = [component] + inside.filter { pair.components.oldByNew[$0.index] == nil }
    let required = added.filter(\.isRequired).compactMap(\.fieldName)
    let isWrapped = kept && component.isConditional
    let message: String =
      if !required.isEmpty {
        "\(component.title) is new on '\(new.name(of: pair.new.index))' and people must fill \(required.quotedList("and"))"
      } else if isWrapped {
        "what is on '\(new.name(of: pair.new.index))' now depends on \(component.conditionWords)"
      } else { "\(component.title) is new on '\(new.name(of: pair.new.index))'" }
    let position = reportRaisable(
      .componentAdded,
      required.isEmpty && !isWrapped ? .safe : .risky,
      [.ui],
      Subject.component(component, on: pair.new, of: new),
      old: nil,
      new: component.node.place,
      message
    )
    for action in added.flatMap({ new.actions.of($0) }) {
      additionOfAction[action.node.index] = position
    }
  }

  private mutating func reportRemoved(_ component: FlowComponent, _ pair: ScreenPair) {
    if let parent = component.parent, pair.components.newByOld[parent] == nil { return }
    let inside = pair.old.contents(of: component)
    let kept = inside.contains { pair.components.newByOld[$0.index] != nil }
    let gone = [component] + inside.filter { pair.components.newByOld[$0.index] == nil }
    let isUnwrapped = kept && component.isConditional
    let hadValue = gone.contains { $0.fact?.value != nil }
    let readers = hadValue ? new.readers.audiencesOfAll(.form, on: pair.new.index) : []
    let position = reportRaisable(
      .componentRemoved,
      !readers.isEmpty ? .breaking : isUnwrapped ? .risky : .safe,
      readers.isEmpty ? [.ui] : readers,
      Subject.component(component, on: pair.old, of: old),
      old: component.node.place,
      new: nil,
      isUnwrapped
        ? "what is on '\(new.name(of: pair.new.index))' no longer depends on \(component.conditionWords)"
        : "\(component.title) is gone from '\(new.name(of: pair.new.index))'"
    )
    for action in gone.flatMap({ old.actions.of($0) }) {
      removalOfAction[action.node.index] = position
    }
  }

  /// Compares in which list a component stands, and where in it.
  private mutating func comparePlace(_ context: ComponentContext, isDisplaced: Bool) {
    let matches = context.pair.components
    let isSameList =
      context.old.role == context.new.role
      && context.old.parent.map { matches.newByOld[$0] } == context.new.parent.map { .some($0) }
    if isSameList, !isDisplaced { return }
    if !isSameList {
      // A container that was added or removed around it is reported itself.
      if let parent = context.new.parent, matches.oldByNew[parent] == nil { return }
      if let parent = context.old.parent, matches.newByOld[parent] == nil { return }
    }
    let isConditional =
      !isSameList && (context.pair.old.isConditional(context.old) || context.pair.new.isConditional(context.new))
    report(
      .componentMoved,
      isConditional ? .risky : .safe,
      [.ui],
      context.subject,
      old: context.old.node.place,
      new: context.new.node.place,
      isConditional
        ? "\(context.title) moved to another branch: people see it in other cases"
        : "\(context.title) moved to another place on '\(new.name(of: context.pair.new.index))'"
    )
  }

  /// The components of the new screen that stand in their old list, but not in their old order.
  private func displacedComponents(_ pair: ScreenPair) -> Set<Int> {
    var lists: [Int: [(role: FlowComponent.Role, old: Int, new: Int)]] = [:]
    for component in pair.new.components {
      guard let match = pair.components.oldByNew[component.index] else { continue }
      let before = pair.old.components[match]
      guard before.role == component.role,
        before.parent.map({ pair.components.newByOld[$0] }) == component.parent.map({ .some($0) })
      else { continue }
      lists[component.parent ?? -1, default: []].append((component.role, match, component.index))
    }
    var displaced: Set<Int> = []
    for members in lists.values where zip(members, members.dropFirst()).contains(where: { $0.old > $1.old }) {
      let run = longestRun(in: members.map(\.old))
      for (position, member) in members.enumerated() where !run.contains(position) { displaced.insert(member.new) }
    }
    return displaced
  }

  /// Compares two components property by property.
  private mutating func compare(_ context: ComponentContext) {
    guard old.hashes[context.old.node] != new.hashes[context.new.node] else {
      markActionsCompared(of: context)
      return
    }
    compareName(context)
    var ignored: [JSONName] = ["type", "name", "children", "then", "else", "cases"]
    if context.old.type != context.new.type {
      compareType(context)
      ignored += context.propertiesOfOneType
    }
    let facts = context.new.fact?.properties ?? []
    for difference in differences(
      context.old.node,
      context.new.node,
      facts,
      without: ignored,
      on: context.pair.old.index
    ) {
      compare(difference, context)
    }
    markActionsCompared(of: context)
  }

  private mutating func compareName(_ context: ComponentContext) {
    guard let before = context.old.fieldName, let after = context.new.fieldName, before != after,
      let oldName = context.old.node["name"], let newName = context.new.node["name"]
    else { return }
    let users = usersOfFieldNames(context)
    report(
      .fieldRenamed,
      users.isKey ? .breaking : users.audiences.isEmpty ? .safe : .risky,
      users.audiences,
      Subject.component(context.old, on: context.pair.old, of: old),
      old: oldName.place,
      new: newName.place,
      "the field '\(before)' is now called '\(after)'; "
        + (users.audiences.isEmpty
          ? "nobody outside the flow uses its name" : "\(Wording.readers(users.audiences)) must use the new name")
    )
  }

  /// Who knows fields by name: receivers of a whole form get names as keys, and `init-values` may use them.
  private func usersOfFieldNames(_ context: ComponentContext) -> (audiences: Set<Audience>, isKey: Bool) {
    let pair = context.pair
    let readers = new.readers.audiencesOfAll(.form, on: pair.new.index)
    if !readers.isEmpty { return (readers, true) }
    guard let parent = context.new.parent, pair.new.components[parent].type == "Form" else { return ([], false) }
    let form = pair.new.components[parent].node
    let isFilled = ["init-values", "error-messages"].contains { form[$0]?.isDynamicText ?? false }
    return (isFilled ? fillers(of: pair) : [], false)
  }

  private mutating func compareType(_ context: ComponentContext) {
    let (before, after) = (context.old.valueType(for: .response), context.new.valueType(for: .response))
    let readers = readers(of: context)
    let isRetyped = before != after && !before.isUnknown && !after.isUnknown && !readers.isEmpty
    report(
      .componentTypeChanged,
      isRetyped ? .breaking : .risky,
      isRetyped ? readers : readers.union([.ui]),
      context.subject,
      old: (context.old.node["type"] ?? context.old.node).place,
      new: (context.new.node["type"] ?? context.new.node).place,
      isRetyped
        ? "\(context.title) changed from \(context.old.type) to \(context.new.type): \(after) instead of \(before) reaches \(Wording.readers(readers))"
        : "\(context.title) changed from \(context.old.type) to \(context.new.type)"
    )
  }

  /// Who receives what people enter in a component.
  func readers(of context: ComponentContext) -> Set<Audience> {
    var audiences: Set<Audience> = []
    if let name = context.old.fieldName {
      audiences.formUnion(old.readers.audiences(of: .init(screen: context.pair.old.index, root: .form, name: name)))
    }
    if let name = context.new.fieldName {
      audiences.formUnion(new.readers.audiences(of: .init(screen: context.pair.new.index, root: .form, name: name)))
    }
    return audiences
  }

  /// Marks the actions of two components as compared with each other.
  private mutating func markActionsCompared(of context: ComponentContext) {
    guard old.hashes[context.old.node] == new.hashes[context.new.node] else { return }
    for action in old.actions.of(context.old) { comparedOld.insert(action.node.index) }
    for action in new.actions.of(context.new) { comparedNew.insert(action.node.index) }
  }
}

extension ComponentContext {
  /// Whether the property exists in only one of the two types, so that the change of type explains it.
  fileprivate var propertiesOfOneType: Set<JSONName> {
    guard let before = old.fact, let after = new.fact else { return [] }
    return Set(before.properties.map { JSONName($0.name) })
      .symmetricDifference(after.properties.map { JSONName($0.name) })
  }
}

extension FlowComponent {
  /// Whether people must fill it to continue.
  var isRequired: Bool {
    if node["required"]?.bool == true { return true }
    let minimum = node["min-uploaded-photos"] ?? node["min-uploaded-documents"]
    return (minimum?.double ?? 0) > 0
  }

  /// `the condition '${form.x}'`.
  fileprivate var conditionWords: String {
    let value = node["condition"] ?? node["value"]
    return value.map { "the condition \(Wording.value($0))" } ?? "a condition"
  }
}

extension Screen {
  /// Everything in a container, at any depth.
  func contents(of container: FlowComponent) -> [FlowComponent] {
    var inside: Set<Int> = [container.index]
    // What is in a container follows it directly.
    return components.dropFirst(container.index + 1).prefix { component in
      guard let parent = component.parent, inside.contains(parent) else { return false }
      inside.insert(component.index)
      return true
    }
    .map(\.self)
  }

  /// Whether a component stands in a branch.
  func isConditional(_ component: FlowComponent) -> Bool {
    var parent = component.parent
    while let position = parent {
      if components[position].isConditional { return true }
      parent = components[position].parent
    }
    return false
  }
}
