import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// How values are written that stand there until somebody fills them in: lawful ones.
extension CompletionBuilder.Pattern {
  /// One of these words as a text.
  mutating func quoted(_ words: [String]) {
    add("\"")
    choice(words)
    add("\"")
  }

  mutating func text(_ placeholder: String) {
    add("\"")
    stop(placeholder)
    add("\"")
  }

  /// A value of a property.
  mutating func write(_ fact: PropertyFact, _ completer: FlowCompleter) {
    switch fact.name {
    case "name" where fact.isUnique: return text(completer.freeName("field"))
    case "id" where fact.isUnique: return text(completer.freeScreen)
    case "version": return text("\(Language.recommendedVersion)")
    case "value" where fact.dynamics == .demanded: return text(completer.sources(for: [.string]).first?.binding ?? "")
    case "condition": return text(completer.condition ?? "")
    default: break
    }
    let values = fact.values(in: completer.version)
    if case .array = fact.shape {} else if !values.isEmpty { return quoted(values) }
    write(fact.shape, fact, completer)
  }

  private mutating func write(_ shape: ValueShape, _ fact: PropertyFact, _ completer: FlowCompleter) {
    switch shape {
    case .string, .textOrLines, .textOrTexts, .condition: text(Self.placeholder(fact))
    case .number, .integer: stop("\(fact.bounds?.minimum ?? Self.number(fact))")
    case .boolean:
      choice(fact.defaultValue == .bool(true) && fact.name != "success" ? ["false", "true"] : ["true", "false"])
    case .base64: text(Self.smallPicture)
    case .date: text(Language.dateFormat(in: completer.version) == .calendarDay ? "2030-01-31" : "1896048000000")
    case .url: text("https://example.com")
    case .regex: text("[A-Z]+")
    case .array(let element):
      add("[")
      list(element, fact, completer)
      add("]")
    case .object(let object): write(object, completer)
    case .map: add("{}")
    case .rangeable(let single): write(single, fact, completer)
    case .dataModel: add("{}")
    case .components:
      add("[")
      if fact.bounds?.minimum ?? 0 > 0 { component(.textBody, completer) }
      add("]")
    case .action(let uses):
      let names = completer.actionNames(uses)
      // A page in the browser is what most links lead to, and no way through the flow.
      let name = names.first { $0 == "open_url" } ?? names.first
      action(name.flatMap(Language.action), completer)
    case .any: stop("\"\"")
    }
  }

  private mutating func list(_ element: ValueShape, _ fact: PropertyFact, _ completer: FlowCompleter) {
    switch element {
    case .object(let item):
      // One thing to choose from is no choice.
      let count = item.name == "list item" || item.name == "chip" ? 2 : 1
      for position in 0..<count {
        if position > 0 { add(", ") }
        write(item, completer, number: position + 1)
      }
    case .string where !fact.values.isEmpty: quoted(fact.values(in: completer.version))
    case .string: if fact.name == "sensitive" { text(completer.fieldNames.first ?? "") }
    default: break
    }
  }

  /// An object with the members that it must have.
  mutating func write(_ object: ObjectFact, _ completer: FlowCompleter, number: Int? = nil) {
    add("{")
    var isFirst = true
    for fact in object.properties where fact.isRequired(in: completer.version) {
      if !isFirst { add(", ") }
      isFirst = false
      add("\(JSONPrinter.quoted(fact.name)): ")
      switch fact.name {
      case "id" where number != nil: text("\(number ?? 1)")
      case "title" where number != nil: text(number == 1 ? "First" : "Second")
      case "children": add("[]")
      default: write(fact, completer)
      }
    }
    if object.name == "navigation item" {
      add(#", "on-click-action": "#)
      action(completer.actionNames(ComponentFact.navigationActions).compactMap(Language.action).first, completer)
    }
    add("}")
  }

  /// A component with the members that it must have.
  mutating func component(_ fact: ComponentFact, _ completer: FlowCompleter) {
    add("{\"type\": \(JSONPrinter.quoted(fact.type))")
    for property in fact.properties.dropFirst() where property.isRequired(in: completer.version) {
      add(", \(JSONPrinter.quoted(property.name)): ")
      switch (fact.type, property.name) {
      case ("Form", "name"): text("form")
      case ("Form", "children"): add("[]")
      case ("Switch", "cases"): cases(completer)
      case (_, "name"): text(completer.freeName(fact.fieldName))
      default: write(property, completer)
      }
    }
    add("}")
  }

  private mutating func cases(_ completer: FlowCompleter) {
    add("{")
    let names = completer.firstSwitchOptions
    for (position, name) in (names.isEmpty ? ["first"] : names).enumerated() {
      add(position > 0 ? ", " : "")
      add("\(JSONPrinter.quoted(name)): []")
    }
    add("}")
  }

  /// An action with the members that it must have.
  mutating func action(_ fact: ActionFact?, _ completer: FlowCompleter) {
    guard let fact else { return add("{}") }
    add("{\"name\": \(JSONPrinter.quoted(fact.name))")
    switch fact.name {
    case "navigate":
      let screens = completer.nextScreens
      add(#", "next": {"type": "screen", "name": "#)
      quoted(screens)
      add(#"}, "payload": "#)
      payload(for: screens.first, completer)
    case "open_url":
      add(#", "url": "#)
      text("https://example.com")
    default: add(#", "payload": {}"#)
    }
    add("}")
  }

  /// The data that a screen asks for.
  private mutating func payload(for screen: String?, _ completer: FlowCompleter) {
    let index = completer.context.index
    let target = screen.flatMap { index.screen($0) }
    let members = target.map { index.members(.data, of: .screen($0)) } ?? []
    add("{")
    for (position, member) in members.enumerated() {
      let (name, type) = (index.text(member.name), DataType(declaredBy: member.value))
      add(position > 0 ? ", " : "")
      add("\(JSONPrinter.quoted(name)): ")
      if let source = completer.sources(for: [type]).first(where: { $0.name == name }) {
        add(JSONPrinter.quoted(source.binding))
      } else {
        value(of: type)
      }
    }
    add("}")
  }

  /// A value of a type.
  mutating func value(of type: DataType) {
    switch type {
    case .string, .unknown: text("text")
    case .number: stop("0")
    case .boolean: choice(["true", "false"])
    case .array: add("[]")
    case .object(let fields):
      add("{")
      for (position, field) in (fields ?? []).enumerated() {
        add(position > 0 ? ", " : "")
        add("\(JSONPrinter.quoted("\(field.name)")): ")
        value(of: field.type)
      }
      add("}")
    }
  }

  /// A first answer of a field.
  mutating func initialValue(of field: FlowIndex.Definition, _ context: TypingContext) {
    let fact = field.component.flatMap { context.flow.screens[field.screen].components[$0].fact }
    let options = Facts.options(ofField: field.symbol, context.index).map(\.id)
    switch fact?.value {
    case .boolean: choice(["true", "false"])
    case .texts:
      add("[")
      quoted(options.isEmpty ? [""] : options)
      add("]")
    default: options.isEmpty ? text("") : quoted(options)
    }
  }

  // MARK: Words

  private static func placeholder(_ fact: PropertyFact) -> String {
    switch fact.name {
    case "label", "title": "Label"
    case "text": "Text"
    case "color": "#0A7CFF"
    case "type": "string"
    default: "Text"
    }
  }

  private static func number(_ fact: PropertyFact) -> Int {
    fact.defaultValue?.integer ?? (fact.name.hasPrefix("min-") ? 1 : 100)
  }

  /// A picture of one white point, as PNG.
  private static let smallPicture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="
}

extension ComponentFact {
  /// What a field of this type is called at first.
  fileprivate var fieldName: String {
    switch type {
    case "DatePicker", "CalendarPicker": "date"
    case "PhotoPicker": "photos"
    case "DocumentPicker": "documents"
    case "OptIn": "agreed"
    case "CheckboxGroup", "RadioButtonsGroup", "Dropdown", "ChipsSelector", "NavigationList": "choice"
    default: "answer"
    }
  }

  static let navigationActions: [ValueShape.ActionUse] = {
    guard case .action(let uses)? = ComponentFact.navigationList.property("on-click-action")?.shape else { return [] }
    return uses
  }()
}

extension JSONValue {
  fileprivate var integer: Int? {
    if case .number(let text) = self { Int("\(text)") } else { nil }
  }
}
