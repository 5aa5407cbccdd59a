import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let typeMismatch = Rule(
    "type-mismatch",
    .dataModel,
    code: .invalidScreenDynamicData,
    otherCodes: [.invalidPropertyValue],
    summary: "A binding or expression gives a value of the type that its place takes.",
    why: "The component can't show or use the value; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"shown": {"type": "boolean", "__example__": true}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"shown": {"type": "string", "__example__": "yes"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello", "visible": "⟦${data.shown}⟧"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "TextBody", "text": "Miaow", "visible": "⟦`'is ' ${form.pet}`⟧"}
        """#
      ),
    ]
  )
}

extension TypeConflicts {
  mutating func addMember(
    _ property: PropertyFact,
    _ wanted: DataType,
    _ given: DataType,
    _ origin: Origin,
    _ expected: Expectation,
    _ use: DynamicUse
  ) {
    add(
      .typeMismatch,
      use,
      origin,
      expected,
      source: nil,
      "'\(property.name)' of an item of \(expected.place) is \(wanted), but \(origin.description) declares it "
        + "as \(given)"
    )
  }
}

extension DataType {
  /// The type of a member of a list item; nil if it isn't a plain value.
  init?(itemMember shape: ValueShape) {
    switch shape {
    case .string, .base64, .url, .date: self = .string
    case .boolean: self = .boolean
    case .number, .integer: self = .number
    case .object(let fact):
      let required = fact.properties.filter { $0.requiredSince != nil }
      self = .object(required.map { Field(JSONName($0.name), DataType(itemMember: $0.shape) ?? .unknown) })
    default: return nil
    }
  }
}
