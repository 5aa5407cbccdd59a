import FlowLanguage
import FlowModel
import JSONText

extension Session {
  /// The screen comes into view, with the answers that it begins with if it is there for the first time.
  mutating func appear() {
    guard let current else { return }
    fillInitialValues(of: current)
    refresh()
    runSelectActionsOnAppearance()
  }

  /// The answers that a screen begins with, if it is there for the first time.
  mutating func fillInitialValues(of position: Int) {
    guard !stores[position].isVisited else { return }
    stores[position].isVisited = true
    let values = Stores(stores: stores, screen: position)
    for component in program.screens[position].components {
      guard let name = component.component.name, stores[position].form[name] == nil else { continue }
      if let value = component.initialValue.value(from: values)?.present { stores[position].form[name] = value }
    }
  }

  /// From 6.0 to 6.3 a component's `on-select-action` also runs when the screen appears with a chosen value.
  private mutating func runSelectActionsOnAppearance() {
    guard Feature.selectOnRender.isKnown(in: program.version), let current, let state else { return }
    for component in program.screens[current].components where state.components[component.index].isShown {
      guard let name = component.component.name, !Values.isEmpty(stores[current].form[name]), pending == nil,
        end == nil, automaticActions < 1000,
        let action = action("on-select-action", of: component.index, item: nil)
      else { continue }
      automaticActions += 1
      run(action)
    }
  }

  /// Takes new data into the screen that is shown, as an answer or `update_data` brings it.
  mutating func merge(_ members: [JSONValue.Member], renewing: Bool) {
    guard let current else { return }
    stores[current].data.merge(members)
    stores[current].dismissed = []
    if renewing { renewInitialValues(Set(members.map(\.key))) }
    refresh()
    dropLostChoices()
  }

  /// Initial values that are bound to data act again when that data comes: they overwrite what was typed.
  private mutating func renewInitialValues(_ names: Set<JSONName>) {
    guard let current, stores[current].isVisited else { return }
    let values = Stores(stores: stores, screen: current)
    for component in program.screens[current].components {
      guard let name = component.component.name, component.initialValue.isBound(to: names),
        let value = component.initialValue.value(from: values)?.present
      else { continue }
      if stores[current].touched.contains(name), !Values.areEqual(stores[current].form[name], value) {
        note(
          .typedTextOverwritten,
          "the new data overwrites what was entered in '\(name)', because its initial value is bound to that data",
          component.node["init-value"] ?? component.node["name"] ?? component.node
        )
      }
      stores[current].form[name] = value
      stores[current].touched.remove(name)
    }
  }

  /// A choice that is no longer in its list becomes empty.
  private mutating func dropLostChoices() {
    guard let current else { return }
    var hasChanged = false
    for component in program.screens[current].components {
      guard let name = component.component.name, let value = stores[current].form[name],
        let source = component["data-source"], !source.references.isEmpty
      else { continue }
      let ids = Set(rules(component).options.map(\.id))
      switch value {
      case .string(let id) where !id.isEmpty && !ids.contains(JSONName(id)):
        stores[current].form[name] = ""
        hasChanged = true
      case .array(let chosen) where chosen.contains { !ids.contains(JSONName(Values.text($0))) }:
        stores[current].form[name] = []
        hasChanged = true
      default: break
      }
    }
    if hasChanged { refresh() }
  }

  /// Shows a screen that lies ahead, behind, or is shown already.
  mutating func show(_ position: Int, from origin: Int?) {
    if position == origin, origin == current { return }
    if let origin, !program.hasRoute(from: origin, to: position), program.hasRoute(from: position, to: origin),
      let place = history.lastIndex(of: position)
    {
      history.removeSubrange((place + 1)...)
    } else if origin != nil {
      guard history.count < Self.longestHistory else {
        return fail("the way is longer than any phone keeps", program.flow.node)
      }
      history.append(position)
    } else {
      history = [position]
    }
  }

  private static let longestHistory = 1000
}

extension Formula {
  /// Whether it refers to one of these members of the own screen's data.
  fileprivate func isBound(to names: Set<JSONName>) -> Bool {
    references.contains { $0.store == .data && $0.screen == nil && $0.path.first.map(names.contains) ?? true }
  }
}
