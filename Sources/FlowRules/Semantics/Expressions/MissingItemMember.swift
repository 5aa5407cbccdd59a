import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingItemMember = Rule(
    "missing-item-member",
    .dataModel,
    code: .invalidScreenDynamicData,
    summary: "An array that fills a list declares the members that every item needs.",
    why:
      "The platform compares the declaration with what the list shows, and refuses the flow when 'id' or 'title' is not declared.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"pets": {"type": "array", "items": {"type": "object", "properties": {
           "id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": [{"id": "c", "title": "Cat"}]}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": "${data.pets}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"pets": {"type": "array", "items": {"type": "object", "properties": {
           "id": {"type": "string"}}}, "__example__": [{"id": "c"}]}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": "⟦${data.pets}⟧"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension TypeConflicts {
  mutating func addMissingMember(
    _ property: PropertyFact,
    of item: ObjectFact,
    _ origin: Origin,
    _ expected: Expectation,
    _ use: DynamicUse
  ) {
    add(
      .missingItemMember,
      use,
      origin,
      expected,
      source: nil,
      "\(origin.description) declares no '\(property.name)' under 'items.properties', which every "
        + "\(item.name) of \(expected.place) needs"
    )
  }
}
