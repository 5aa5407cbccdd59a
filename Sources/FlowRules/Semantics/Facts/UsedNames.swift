import FlowLanguage
import FlowModel
import JSONText

/// Which members of the data and which answers are used anywhere in the flow, by the screen that has them.
struct UsedNames: Sendable {
  /// Of one screen.
  private struct Names: Sendable {
    let screen: Screen
    /// By position among the members of the data.
    var data: [Bool]
    /// Data that is shown or sent, so that something is empty without it.
    var needed: [Bool]
    /// By position among the components.
    var answers: [Bool]
    var hasWholeData = false
    var hasWholeForm = false

    init(_ screen: Screen) {
      self.screen = screen
      data = Array(repeating: false, count: screen.data?.members.count ?? 0)
      needed = data
      answers = Array(repeating: false, count: screen.components.count)
    }
  }

  private var screens: [Names] = []

  init() {}

  init(_ facts: FlowFacts) {
    screens = facts.screens.map { Names($0.screen) }
    for use in facts.uses {
      let needs = use.needsValue
      for reference in use.references {
        guard let target = reference.target else { continue }
        add(reference.source, reference.member?.name, of: target, needs: needs)
      }
    }
    for binding in facts.forgottenBindings {
      add(binding.source, binding.member, of: binding.screen, needs: true)
    }
  }

  private mutating func add(_ source: FlowBinding.Source, _ name: JSONName?, of index: Int, needs: Bool) {
    let screen = screens[index].screen
    switch (source, name) {
    case (.data, let name?):
      guard let position = screen.data?.position(of: name) else { return }
      screens[index].data[position] = true
      if needs { screens[index].needed[position] = true }
    case (.data, nil): screens[index].hasWholeData = true
    case (.form, let name?):
      guard let position = screen.position(ofComponentNamed: name) else { return }
      screens[index].answers[position] = true
    case (.form, nil): screens[index].hasWholeForm = true
    }
  }

  /// Whether anything takes its value from a member of the data of a screen.
  func usesData(_ name: JSONName, of screen: Int) -> Bool {
    let names = screens[screen]
    return names.hasWholeData || names.screen.data?.position(of: name).map { names.data[$0] } ?? false
  }

  /// Whether something is empty while a member of the data has no value.
  func needsData(_ name: JSONName, of screen: Int) -> Bool {
    let names = screens[screen]
    return names.screen.data?.position(of: name).map { names.needed[$0] } ?? false
  }

  /// Whether anything takes its value from an answer on a screen.
  func usesAnswer(_ name: JSONName, of screen: Int) -> Bool {
    let names = screens[screen]
    return names.hasWholeForm || names.screen.position(ofComponentNamed: name).map { names.answers[$0] } ?? false
  }
}

extension DynamicUse {
  /// Properties that may lack a value: then no error is shown, no answer is given at the start, and the default
  /// applies.
  private static let properties: Set<String> = [
    "init-value", "init-values", "error-message", "error-messages", "visible", "enabled", "required",
  ]

  /// Whether something is missing while what the text refers to has no value.
  fileprivate var needsValue: Bool {
    switch demand {
    case .property(let fact, _), .element(let fact): !Self.properties.contains(fact.name)
    case .title, .url, .payload: true
    case .condition, .formValue, .anything, .loose: false
    }
  }
}
