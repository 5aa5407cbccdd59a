import FlowLanguage
import FlowModel
import JSONText

extension Session {
  mutating func choose(_ value: JSONValue, in component: ComponentProgram) throws(Obstacle) {
    let name = component.component.name ?? ""
    guard let id = value.text else {
      throw Obstacle("'\(name)' takes the id of one option, as text", component.node)
    }
    let option = try option(JSONName(id), of: component)
    try replaceChoice(with: option, in: component)
  }

  /// One choice takes the place of another; with an action for taking back, that one runs first.
  mutating func replaceChoice(with option: ChoiceOption?, in component: ComponentProgram) throws(Obstacle) {
    let name = component.component.name ?? ""
    let before = answer(name)?.text
    let old = before.flatMap { id in rules(component).options.first { $0.id == JSONName(id) } }
    set(name, .string(option?.id.text ?? ""), component)
    guard JSONName(before ?? "") != option?.id ?? "" else { return }
    let hasUnselect = action("on-unselect-action", of: component.index, item: nil) != nil
    if let old, old.id != option?.id {
      runOnly("on-unselect-action", component, item: old.position)
      if hasUnselect { runOnly("on-unselect-action", component, item: nil) }
    }
    guard pending == nil, end == nil else { return }
    if let option { runOnly("on-select-action", component, item: option.position) }
    if option != nil || !hasUnselect { runOnly("on-select-action", component, item: nil) }
  }

  /// Several choices: those that are no longer wanted are taken back, then the new ones are made, one tap each.
  mutating func choose(several value: JSONValue, in component: ComponentProgram) throws(Obstacle) {
    let name = component.component.name ?? ""
    guard let ids = value.elements?.map({ $0.text.map { JSONName($0) } }), !ids.contains(nil) else {
      throw Obstacle("'\(name)' takes an array of the ids of options", component.node)
    }
    let wanted = ids.compactMap(\.self)
    guard Set(wanted).count == wanted.count else {
      throw Obstacle("'\(name)' can't have the same option twice", component.node)
    }
    for id in wanted { _ = try option(id, of: component) }
    let most = rules(component).mostChoices
    if component.fact == .chipsSelector, wanted.count > most {
      throw Obstacle(
        "'\(name)' takes at most \(most.counted("choice")); the other chips can't be pressed",
        component.node
      )
    }
    let before = answer(name)?.elements?.compactMap(\.text).map { JSONName($0) } ?? []
    let kept = zip(before, wanted).prefix { $0 == $1 }.map(\.0)
    if before.isEmpty, wanted.isEmpty { set(name, [], component) }
    var chosen = before
    for id in before.dropFirst(kept.count).reversed() {
      chosen.removeAll { $0 == id }
      try toggle(id, isSelected: false, chosen, component)
    }
    for id in wanted.dropFirst(kept.count) {
      chosen.append(id)
      try toggle(id, isSelected: true, chosen, component)
    }
  }

  private mutating func toggle(
    _ id: JSONName,
    isSelected: Bool,
    _ chosen: [JSONName],
    _ component: ComponentProgram
  ) throws(Obstacle) {
    let name = component.component.name ?? ""
    _ = try idleScreen("'\(id)' of '\(name)' can't be tapped")
    let position = rules(component).options.first { $0.id == id }?.position
    set(name, .array(chosen.map { .string($0.text) }), component)
    runSelectAction(component, item: position, isSelected: isSelected)
  }

  private func option(_ id: JSONName, of component: ComponentProgram) throws(Obstacle) -> ChoiceOption {
    let name = component.component.name ?? ""
    let options = rules(component).options
    guard let option = options.first(where: { $0.id == id }) else {
      let known = options.isEmpty ? "it has none at the moment" : "it has \(options.map(\.id).quoted(atMost: 8))"
      throw Obstacle(
        "'\(name)' has no option '\(id)'; \(known)\(Spelling.hint(near: id, in: options.map(\.id)))",
        component.component.place(of: "data-source")
      )
    }
    guard option.isEnabled else {
      throw Obstacle("the option '\(id)' of '\(name)' is disabled", component.component.place(of: "data-source"))
    }
    return option
  }

  // MARK: Actions of choices

  /// What a change of a choice runs: the item's action, then the component's.
  ///
  /// Without an action for taking back the one for choosing serves both.
  mutating func runSelectAction(_ component: ComponentProgram, item: Int?, isSelected: Bool) {
    if let item {
      let name: JSONName =
        isSelected || hasNoUnselect(component, item: item) ? "on-select-action" : "on-unselect-action"
      if isSelected || name == "on-unselect-action" || PhoneFacts.itemSelectHandlesUnselect {
        runOnly(name, component, item: item)
      }
    }
    let name: JSONName = isSelected || hasNoUnselect(component, item: nil) ? "on-select-action" : "on-unselect-action"
    runOnly(name, component, item: nil)
  }

  private func hasNoUnselect(_ component: ComponentProgram, item: Int?) -> Bool {
    action("on-unselect-action", of: component.index, item: item) == nil
  }

  private mutating func runOnly(_ name: JSONName, _ component: ComponentProgram, item: Int?) {
    guard pending == nil, end == nil, let action = action(name, of: component.index, item: item) else { return }
    run(action)
  }

  /// The action of a component of the screen, or of one of its items.
  func action(_ property: JSONName, of component: Int, item: Int?) -> ActionProgram? {
    screen?.actions.first {
      $0.action.component == component && $0.action.item == item && $0.action.property == property
    }
  }
}
