import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let calendarDays = UpgradeRecipe(
    "calendar-days",
    .v5_0,
    "`min-date`, `max-date`, `unavailable-dates`, `init-value` of DatePicker, and what is bound to them",
    [.safe, .unsafe],
    changes: [
      "limit-changed", "limit-tightened", "limit-loosened", "initial-value-changed", "example-changed",
      "property-changed",
      "handed-data-changed", "data-retyped", "answer-key-retyped", "request-key-retyped",
    ],
    summary: "write days instead of milliseconds",
    why: "From 5.0 on a DatePicker takes and gives days as YYYY-MM-DD; before, they were milliseconds since 1970."
  ) { work in
    let hasPicker = work.flow.screens.contains { $0.components.contains { $0.fact == .datePicker } }
    guard work.crosses(.v5_0), hasPicker else { return }
    var days = DayCollector(work.flow)
    days.collect()
    for node in days.values { convert(node, &work) }
    for declaration in days.declarations { retype(declaration, &work) }
  }

  private static func convert(_ node: JSONNode, _ work: inout RecipeWork) {
    let text = node.kind == .number ? node.sourceText : node.string ?? ""
    guard let stamp = Stamp(text) else { return }
    let days = stamp.possibleDays
    let day = stamp.day(in: work.options.zone ?? .utc)
    let isCertain = days.count == 1 || work.options.zone != nil
    let choice = days.map(\.description).listed("or")
    work.edit(
      isCertain ? .safe : .unsafe,
      at: node,
      [TextEdit(range: node.range, text: JSONPrinter.quoted(day.description))],
      done: isCertain
        ? "\(text) is '\(day)' now" : "\(text) is '\(day)' now, the day in Greenwich; it could be \(choice)",
      instead: "\(text) is \(choice), depending on the time zone; say which with '--time-zone'"
    )
  }

  /// Data that held milliseconds as a number holds a day as a string.
  private static func retype(_ declaration: DataDeclaration, _ work: inout RecipeWork) {
    guard let type = declaration.node["type"], type.isText("number") || type.isText("integer") else { return }
    work.edit(
      .safe,
      at: type,
      [TextEdit(range: type.contentRange, text: "string")],
      done: "the type is 'string', for a day"
    )
  }
}

/// Finds every value of a flow that a DatePicker takes as a day.
private struct DayCollector {
  private let flow: Flow
  /// Literal values in the order in which they were found.
  private(set) var values: [JSONNode] = []
  /// The declarations of data that hold days.
  private(set) var declarations: [DataDeclaration] = []
  private var known: Set<JSONNode> = []
  /// The actions that pass data on, by the screen that they lead to.
  private var givers: [JSONName: [(screen: Screen, action: FlowAction)]] = [:]
  /// More than anything is done with.
  private static let most = 2000

  init(_ flow: Flow) {
    self.flow = flow
    for screen in flow.screens {
      for action in screen.actions {
        let target =
          action.next?.name ?? (action.node["name"]?.isText("update_data") ?? false ? screen.id : nil)
        if let target { givers[target, default: []].append((screen, action)) }
      }
    }
  }

  mutating func collect() {
    for screen in flow.screens {
      let pickers = screen.components.filter { $0.fact == .datePicker }
      guard !pickers.isEmpty else { continue }
      for picker in pickers {
        for property in ["min-date", "max-date", "unavailable-dates", "init-value"] {
          if let value = picker.node[property] { add(value, on: screen) }
        }
        var parent = picker.parent
        while let index = parent, screen.components.indices.contains(index) {
          let outer = screen.components[index]
          if outer.fact == .form, let values = outer.node["init-values"], let name = picker.node["name"]?.string {
            addMember(name, of: values, on: screen)
          }
          parent = outer.parent
        }
      }
    }
  }

  /// A value, or all of a list, or what a binding leads to.
  private mutating func add(_ value: JSONNode, on screen: Screen) {
    switch value.kind {
    case .array: for element in value.elements { add(element, on: screen) }
    case .string where value.mayBeDynamic: follow(value, on: screen) { $0.example($1) }
    case .string, .number: if values.count < Self.most, known.insert(value).inserted { values.append(value) }
    default: break
    }
  }

  /// A member of an object, or of the object that a binding leads to.
  private mutating func addMember(_ name: String, of value: JSONNode, on screen: Screen) {
    if value.kind == .object {
      if let member = value[name] { add(member, on: screen) }
    } else {
      follow(value, on: screen) { collector, declaration in
        if let example = declaration.example?[name] { collector.addExample(example) }
        if let inner = declaration.node["properties"]?[name] { collector.example(DataDeclaration(inner)) }
      }
    }
  }

  private mutating func example(_ declaration: DataDeclaration) {
    guard known.insert(declaration.node).inserted else { return }
    declarations.append(declaration)
    if let items = declaration.items { declarations.append(items) }
    if let example = declaration.example { addExample(example) }
  }

  private mutating func addExample(_ value: JSONNode) {
    let nodes = value.kind == .array ? value.elements : [value]
    for node in nodes where node.kind == .string || node.kind == .number {
      if known.insert(node).inserted { values.append(node) }
    }
  }

  private mutating func follow(
    _ value: JSONNode,
    on screen: Screen,
    _ use: (inout DayCollector, DataDeclaration) -> Void
  ) {
    guard let text = DynamicText(value), case .binding(let reference) = text.content, reference.source == .data,
      let giver = reference.screen.map({ flow.screen($0.name) }) ?? screen
    else { return }
    if case .found(let declaration)? = giver.data?.resolve(reference.path) {
      use(&self, declaration)
      // The example of what surrounds it says the same.
      if let first = reference.path.first, let outer = giver.data?.member(first.name)?.declaration {
        let example = reference.path.dropFirst().reduce(outer.example) { $0?[$1.text] }
        if reference.path.count > 1, let example { addExample(example) }
      }
    }
    guard reference.path.count == 1, let name = reference.path.first?.text else { return }
    addPassedValues(name, to: giver)
  }

  /// What other screens pass to a member of the data.
  private mutating func addPassedValues(_ name: String, to screen: Screen) {
    guard values.count < Self.most, let id = screen.id else { return }
    for (giver, action) in givers[id] ?? [] {
      guard let value = action.payload?[name], !known.contains(value) else { continue }
      if value.mayBeDynamic { known.insert(value) }
      add(value, on: giver)
    }
  }
}
