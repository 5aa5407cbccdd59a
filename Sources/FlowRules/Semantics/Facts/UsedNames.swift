import FlowLanguage
import FlowModel
import JSONText

/// Which members of the data and which answers are used anywhere in the flow, by the screen that has them.
struct UsedNames: Sendable {
  /// Of one screen.
  private struct Names: Sendable {
    var data: Set<JSONName> = []
    /// Data that is shown or sent, so that something is empty without it.
    var needed: Set<JSONName> = []
    var answers: Set<JSONName> = []
    var hasWholeData = false
    var hasWholeForm = false
  }

  private var screens: [Names] = []

  init() {}

  init(_ facts: FlowFacts) {
    screens = Array(repeating: Names(), count: facts.screens.count)
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

  private mutating func add(_ source: FlowBinding.Source, _ name: JSONName?, of screen: Int, needs: Bool) {
    switch (source, name) {
    case (.data, let name?):
      screens[screen].data.insert(name)
      if needs { screens[screen].needed.insert(name) }
    case (.data, nil): screens[screen].hasWholeData = true
    case (.form, let name?): screens[screen].answers.insert(name)
    case (.form, nil): screens[screen].hasWholeForm = true
    }
  }

  /// Whether anything takes its value from a member of the data of a screen.
  func usesData(_ name: JSONName, of screen: Int) -> Bool {
    screens[screen].hasWholeData || screens[screen].data.contains(name)
  }

  /// Whether something is empty while a member of the data has no value.
  func needsData(_ name: JSONName, of screen: Int) -> Bool { screens[screen].needed.contains(name) }

  /// Whether anything takes its value from an answer on a screen.
  func usesAnswer(_ name: JSONName, of screen: Int) -> Bool {
    screens[screen].hasWholeForm || screens[screen].answers.contains(name)
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
