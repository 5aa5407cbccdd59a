package import FlowLanguage
package import FlowModel
import JSONText

extension Expectation {
  /// What a property of a component, or of an item in it, takes.
  init(_ fact: PropertyFact, of component: FlowComponent, item: ObjectFact?, version: FlowVersion) {
    self.init(
      DataType.expected(by: fact, of: component, version: version),
      .property(fact.name, of: item.map { "a " + $0.name } ?? component.type),
      source: fact.source == .documented ? .documented : .observed
    )
  }

  /// What `init-values` or `error-messages` of a Form give to one component, for whose own property they stand.
  init(formValue fact: PropertyFact, of component: FlowComponent, version: FlowVersion) {
    let value = fact.name == "init-value" ? "initial value" : "error message"
    self.init(
      DataType.expected(by: fact, of: component, version: version),
      .text("the \(value) of \(component.type) '\(component.name ?? "")'"),
      declaration: component.node,
      source: Feature.checkedFormValues.isKnown(in: version) ? .documented : .observed,
      code: .invalidPropertyValue
    )
  }
}

extension DataType {
  /// The types that a property takes; empty if that can't be told.
  package static func expected(by fact: PropertyFact, of component: FlowComponent, version: FlowVersion) -> [DataType] {
    switch (component.fact, fact.name) {
    case (.switch, "value"): [.string, .number, .boolean]
    case (.textInput, "init-value"):
      // Number and passcode take numbers too, as the client checks them.
      component[.inputType]?.isText("text") ?? true ? [.string] : [.string, .number]
    case (.textInput, "min-chars"), (.textInput, "max-chars"), (.textArea, "max-length"):
      // The table says string, the error page number.
      [.number, .string]
    default: expected(by: fact.shape, of: component, version: version)
    }
  }

  private static func expected(by shape: ValueShape, of component: FlowComponent, version: FlowVersion) -> [DataType] {
    switch shape {
    case .string, .base64, .date, .url, .regex: [.string]
    case .number, .integer: [.number]
    case .boolean, .condition: [.boolean]
    case .textOrLines(let since): version >= since ? [.string, .array(.string)] : [.string]
    case .array(let element):
      [.array(expected(by: element, of: component, version: version).first ?? .unknown)]
    case .textOrTexts: [.string, .object(nil)]
    case .object, .map, .dataModel: [.object(nil)]
    case .rangeable(let inner): rangeable(inner, of: component, version: version)
    case .components, .action, .any: []
    }
  }

  private static func rangeable(_ inner: ValueShape, of component: FlowComponent, version: FlowVersion) -> [DataType] {
    let single = expected(by: inner, of: component, version: version)
    switch component.calendarDays {
    case .one: return single
    case .range: return [.object(nil)]
    case nil: return single + [.object(nil)]
    }
  }
}

extension FlowComponent {
  /// The source of the type of `${form.name}`.
  var valueSource: FactSource {
    guard let fact else { return .observed }
    let isObservedInput =
      fact.value == .textOrNumber
      && ComponentFact.InputValue.observedInputTypes.contains { self[.inputType]?.isText($0) ?? false }
    return isObservedInput ? .observed : fact.valueSource
  }

  /// Whether it is a TextInput for numbers: documented as a number, but its value arrives as a text.
  var isNumberInput: Bool { fact?.value == .textOrNumber && self[.inputType]?.isText("number") ?? false }
}
