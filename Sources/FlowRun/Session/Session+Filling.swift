import FlowLanguage
import FlowModel
public import JSONText

extension Session {
  /// Enters an answer, as a person does: typed text, ids of options, a day, a tick.
  ///
  /// Choices that run actions run them. Text is a string whatever the type of the input; several choices are an array
  /// of ids; files are an array of objects, or of file names.
  public mutating func fill(_ name: JSONName, _ value: JSONValue) throws(Obstacle) {
    let component = try usableInput(name)
    switch component.fact {
    case .textInput, .textArea: set(name, .string(try typed(value, in: component)), component)
    case .optIn: try tick(value, component)
    case .radioButtonsGroup, .dropdown: try choose(value, in: component)
    case .checkboxGroup, .chipsSelector: try choose(several: value, in: component)
    case .datePicker: try pick(day: value, in: component)
    case .calendarPicker: try pick(days: value, in: component)
    case .photoPicker, .documentPicker: try attach(value, to: component)
    default: throw Obstacle("'\(name)' is a \(component.component.type), which takes no answer", component.node)
    }
  }

  /// Empties an input, as a person does.
  public mutating func clear(_ name: JSONName) throws(Obstacle) {
    let component = try usableInput(name)
    switch component.fact {
    case .textInput, .textArea, .datePicker: set(name, "", component)
    case .dropdown: try replaceChoice(with: nil, in: component)
    case .checkboxGroup, .chipsSelector: try choose(several: [], in: component)
    case .photoPicker, .documentPicker: set(name, [], component)
    case .optIn: try tick(false, component)
    default:
      throw Obstacle(
        "'\(name)' is a \(component.component.type): a choice there can be changed, not taken back",
        component.node
      )
    }
    runSelectAction(ofDay: component)
  }

  /// Whether a person can use the input of that name now.
  func canUse(_ name: JSONName) -> Bool {
    do throws(Obstacle) {
      _ = try usableInput(name)
      return true
    } catch {
      return false
    }
  }

  /// The input of that name, if a person can use it now.
  private func usableInput(_ name: JSONName) throws(Obstacle) -> ComponentProgram {
    let screen = try idleScreen("'\(name)' can't be filled in")
    guard let index = screen.component(named: name) else {
      let names = screen.components.filter(\.component.isInput).compactMap(\.component.name)
      let hint = Spelling.hint(near: name, in: names)
      throw Obstacle(
        "screen '\(screen.name)' has no input '\(name)'\(hint)",
        screen.screen.node["id"] ?? screen.screen.node
      )
    }
    let component = screen.components[index]
    guard let state = state?.components[index], state.isShown else {
      throw Obstacle("'\(name)' is hidden on screen '\(screen.name)'\(reasonOfHiding(index))", component.node)
    }
    guard state.isEnabled else {
      throw Obstacle("'\(name)' is disabled on screen '\(screen.name)'", component.component.place(of: "enabled"))
    }
    return component
  }

  /// The screen; throws if the session has ended or waits for an answer.
  func idleScreen(_ consequence: String) throws(Obstacle) -> ScreenProgram {
    let root = program.flow.node
    if let end {
      throw Obstacle("\(consequence): \(end.description)", end.node ?? root)
    }
    if let pending {
      throw Obstacle("\(consequence) while the flow waits for the answer to \(pending.description)", pending.node)
    }
    guard let screen else { throw Obstacle("\(consequence): the flow is not open", root) }
    return screen
  }

  /// Why a component is not drawn, where that can be said in short.
  func reasonOfHiding(_ index: Int) -> String {
    guard let screen, let state else { return "" }
    let component = screen.components[index].component
    var parent = component.parent
    var child = component
    while let holder = parent {
      let outer = screen.components[holder].component
      if state.components[holder].isShown, outer.fact == .if || outer.fact == .switch {
        let text = outer.node[outer.fact == .if ? "condition" : "value"]?.string ?? ""
        return ": it stands in \(child.role.description) of the \(outer.type) with \(text)"
      }
      child = outer
      parent = outer.parent
    }
    return component.node["visible"].map { ": 'visible' is \($0.string ?? $0.sourceText)" } ?? ""
  }

  // MARK: Text, ticks, files

  private func typed(_ value: JSONValue, in component: ComponentProgram) throws(Obstacle) -> String {
    let name = component.component.name ?? ""
    guard case .string(var text) = value else {
      throw Obstacle(
        "'\(name)' takes text, as people type it: write \(JSONPrinter.quoted(Values.text(value)))",
        component.node
      )
    }
    let rules = rules(component)
    let type = rules.property("input-type")?.text
    if type == "password" || type == "passcode" { text = text.withoutEmoji }
    if let longest = rules.longest, text.utf16.count > longest {
      let property: JSONName = component.fact == .textArea ? "max-length" : "max-chars"
      throw Obstacle(
        "'\(name)' takes at most \(longest.counted("character")), and this text has \(text.utf16.count)",
        component.component.place(of: property)
      )
    }
    return text
  }

  private mutating func tick(_ value: JSONValue, _ component: ComponentProgram) throws(Obstacle) {
    let name = component.component.name ?? ""
    guard case .bool(let flag) = value else {
      throw Obstacle("'\(name)' is an OptIn: it takes true or false", component.node)
    }
    let before = answer(name) == .bool(true)
    set(name, value, component)
    guard flag != before else { return }
    runSelectAction(component, item: nil, isSelected: flag)
  }

  private mutating func attach(_ value: JSONValue, to component: ComponentProgram) throws(Obstacle) {
    let name = component.component.name ?? ""
    guard case .array(let files) = value else {
      throw Obstacle("'\(name)' takes an array of files: their names, or objects", component.node)
    }
    let most = rules(component).mostChoices
    guard files.count <= most else {
      throw Obstacle("'\(name)' takes at most \(most.counted("file")), not \(files.count)", component.node)
    }
    set(name, .array(files.map { $0.text.map { ["file_name": .string($0)] } ?? $0 }), component)
  }

  mutating func set(_ name: JSONName, _ value: JSONValue, _ component: ComponentProgram) {
    guard let current else { return }
    stores[current].form[name] = value
    stores[current].touched.insert(name)
    stores[current].dismissed.insert(name)
    refresh()
  }

  // MARK: Days

  private mutating func pick(day value: JSONValue, in component: ComponentProgram) throws(Obstacle) {
    let day = try available(value, in: component)
    set(component.component.name ?? "", day, component)
    runSelectAction(ofDay: component)
  }

  private mutating func pick(days value: JSONValue, in component: ComponentProgram) throws(Obstacle) {
    let name = component.component.name ?? ""
    guard rules(component).property("mode")?.text == "range" else { return try pick(day: value, in: component) }
    guard let start = value["start-date"] ?? value["end-date"], value.members != nil else {
      throw Obstacle(#"'\#(name)' takes a range: {"start-date": …, "end-date": …}"#, component.node)
    }
    _ = try available(start, in: component)
    if let end = value["end-date"] { _ = try available(end, in: component) }
    if let fault = DateRules(rules: rules(component)).calendarFault(value, false) {
      throw Obstacle("'\(name)' \(fault)", component.node)
    }
    set(name, value, component)
    runSelectAction(ofDay: component)
  }

  /// The value of a day that can be chosen; before 5.0 that is a text of milliseconds.
  private func available(_ value: JSONValue, in component: ComponentProgram) throws(Obstacle) -> JSONValue {
    let name = component.component.name ?? ""
    guard let text = value.text, let day = DateRules<Stores>.day(value) else {
      throw Obstacle("'\(name)' takes a day like \"2026-12-24\"", component.node)
    }
    if let fault = DateRules(rules: rules(component)).fault(value, false) {
      throw Obstacle("'\(name)' \(fault): \(text)", component.node)
    }
    guard component.fact == .datePicker, !Feature.calendarDays.isKnown(in: program.version),
      CalendarDay(text) != nil
    else { return value }
    return .string(String(day.number * 86_400_000))
  }

  private mutating func runSelectAction(ofDay component: ComponentProgram) {
    guard component.fact == .datePicker || component.fact == .calendarPicker else { return }
    runSelectAction(component, item: nil, isSelected: true)
  }
}

extension String {
  /// Without emoji, which fields for secrets don't take.
  fileprivate var withoutEmoji: String {
    filter { character in
      guard let scalar = character.unicodeScalars.first, !scalar.isASCII else { return true }
      return !scalar.properties.isEmojiPresentation
        && !(scalar.properties.isEmoji && character.unicodeScalars.contains { $0.value == 0xFE0F })
    }
  }
}

extension FlowComponent.Role {
  /// As people call the list that a component stands in.
  var description: String {
    switch self {
    case .layout, .form: "the children"
    case .then: "'then'"
    case .else: "'else'"
    case .case(let name): "the case '\(name)'"
    }
  }
}
