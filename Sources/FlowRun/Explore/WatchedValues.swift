import FlowModel
import JSONText

/// The values that decide what is shown: those in conditions, in Switch, and in flags, with what they are compared with.
///
/// Data that a payload fills from an answer makes that answer one of them.
struct WatchedValues {
  struct Key: Hashable {
    let screen: Int
    let store: FlowBinding.Source
    let name: JSONName
  }

  /// For each value the literals that it is compared with.
  private(set) var literals: [Key: [JSONValue]] = [:]
  /// All values, in a fixed order.
  private(set) var keys: [Key] = []

  init(_ program: FlowProgram) {
    for (position, screen) in program.screens.enumerated() {
      for component in screen.components { watch(component, on: position) }
    }
    watchOrigins(program)
    keys = literals.keys.sorted { ($0.screen, $0.name, $0.store.rawValue) < ($1.screen, $1.name, $1.store.rawValue) }
  }

  func names(_ store: FlowBinding.Source, on screen: Int) -> [JSONName] {
    literals.keys.filter { $0.screen == screen && $0.store == store }.map(\.name).sorted()
  }

  func literals(_ store: FlowBinding.Source, _ name: JSONName, on screen: Int) -> [JSONValue] {
    literals[Key(screen: screen, store: store, name: name)] ?? []
  }

  private static let flags: [JSONName] = ["condition", "value", "visible", "enabled", "required"]

  private mutating func watch(_ component: ComponentProgram, on screen: Int) {
    for name in Self.flags {
      guard let formula = component[name], formula.constant == nil else { continue }
      let cases =
        name == "value" ? component.node["cases"].map { $0.members.map { JSONValue.string($0.name.text) } } ?? [] : []
      let found = formula.steps.compactMap { if case .push(let value) = $0 { value } else { nil } }
      for source in formula.references { add(source, found + cases, on: screen) }
    }
  }

  private mutating func add(_ source: Formula.Source, _ found: [JSONValue], on screen: Int) {
    guard let name = source.path.first, let position = source.screen == nil ? screen : source.position else { return }
    let key = Key(screen: position, store: source.store, name: name)
    let known = literals[key] ?? []
    literals[key] = known + found.prefix(40).filter { !known.contains($0) }
  }

  /// From data to the answers that payloads fill it with, until nothing is added.
  private mutating func watchOrigins(_ program: FlowProgram) {
    for _ in 0..<8 {
      let before = literals.count
      for (position, screen) in program.screens.enumerated() {
        for action in screen.actions { watchOrigins(action, on: position, program) }
      }
      if literals.count == before { return }
    }
  }

  private mutating func watchOrigins(_ action: ActionProgram, on screen: Int, _ program: FlowProgram) {
    let target = action.next.constant?.text.flatMap { program.position(of: JSONName($0)) } ?? screen
    guard let payload = action.action.payload else { return }
    for member in payload.members {
      guard let found = literals[Key(screen: target, store: .data, name: member.name)] else { continue }
      for source in program.compiler.formula(member.value).references { add(source, found, on: screen) }
    }
  }
}
