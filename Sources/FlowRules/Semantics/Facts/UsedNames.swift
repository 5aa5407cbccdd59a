import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Which members of the data and which answers are used anywhere in the flow, by the screen that has them.
struct UsedNames: Sendable {
  private let flow: Flow
  /// Where the members of the data, and the components, of each screen begin in the lists below.
  private var starts: [(data: Int, answers: Int)] = []
  private var data: [Bool] = []
  /// Data that is shown or sent, so that something is empty without it.
  private var needed: [Bool] = []
  private var answers: [Bool] = []
  /// The screens of which all data, or the whole form, is used at once.
  private var wholeData: Set<Int> = []
  private var wholeForms: Set<Int> = []

  init(_ flow: Flow, _ found: FlowUses, _ forgottenBindings: [ForgottenBinding]) {
    self.flow = flow
    var end = (data: 0, answers: 0)
    for screen in flow.screens {
      starts.append(end)
      end.data += screen.data?.members.count ?? 0
      end.answers += screen.components.count
    }
    data = Array(repeating: false, count: end.data)
    needed = data
    answers = Array(repeating: false, count: end.answers)
    for use in found.all {
      let needs = use.needsValue
      for reference in found.references(of: use) { add(reference, needs: needs) }
    }
    for binding in forgottenBindings { add(binding.source, binding.member, of: binding.screen, needs: true) }
  }

  private mutating func add(_ reference: Reference, needs: Bool) {
    guard let screen = reference.screen else { return }
    if let member = reference.member {
      add(reference.source, member, of: screen, needs: needs)
    } else if reference.end == .whole {
      if reference.source == .data { wholeData.insert(screen) } else { wholeForms.insert(screen) }
    }
  }

  private mutating func add(_ source: FlowBinding.Source, _ member: Int, of screen: Int, needs: Bool) {
    switch source {
    case .data:
      data[starts[screen].data + member] = true
      if needs { needed[starts[screen].data + member] = true }
    case .form: answers[starts[screen].answers + member] = true
    }
  }

  /// Whether anything takes its value from a member of the data of a screen.
  func usesData(_ name: JSONName, of screen: Int) -> Bool {
    wholeData.contains(screen) || position(ofData: name, screen).map { data[$0] } ?? false
  }

  /// Whether something is empty while a member of the data has no value.
  func needsData(_ name: JSONName, of screen: Int) -> Bool {
    position(ofData: name, screen).map { needed[$0] } ?? false
  }

  private func position(ofData name: JSONName, _ screen: Int) -> Int? {
    flow.screens[screen].data?.position(of: name).map { starts[screen].data + $0 }
  }

  /// Whether anything takes its value from the answer to a component, or to the first one of its name.
  func usesAnswer(of component: FlowComponent, _ name: JSONName, on screen: Int) -> Bool {
    let start = starts[screen].answers
    return answers[start + component.index] || wholeForms.contains(screen)
      || flow.screens[screen].position(ofComponentNamed: name).map { answers[start + $0] } ?? false
  }
}

extension DynamicUse {
  /// Whether something is missing while what the text refers to has no value.
  fileprivate var needsValue: Bool {
    switch demand {
    case .property(let fact, _), .element(let fact): !fact.mayLackValue
    case .title, .url, .payload: true
    case .condition, .formValue, .anything, .loose: false
    }
  }
}

extension PropertyFact {
  /// Whether no error is shown, no answer is given at the start, or the default applies without a value.
  fileprivate var mayLackValue: Bool {
    switch key {
    case .initValue, .initValues, .errorMessage, .errorMessages, .visible, .enabled, .required: true
    default: false
    }
  }
}
