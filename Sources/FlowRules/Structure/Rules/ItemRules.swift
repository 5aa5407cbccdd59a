import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let mixedItemMedia = Rule(
    "mixed-item-media",
    .structure,
    code: "DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR",
    source: .observed,
    since: .v5_0,
    summary: "The items of one list have pictures or colours, not both.",
    why: "The platform has been seen to refuse a list that mixes them.",
    examples: [
      .good(
        #"""
        {"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [
          {"id": "r", "title": "Red", "color": "#FF0000"}, {"id": "g", "title": "Green", "color": "#00FF00"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [
          {"id": "r", "title": "Red", "color": "#FF0000"}, {"id": "p", "title": "Dots", ⟦"image"⟧: "\#(ImageExample.png)"}]}
        """#
      ),
    ]
  )

  static let repeatedBadge = Rule(
    "repeated-badge",
    .structure,
    code: "MAX_ITEMS_REQUIRED",
    since: .v6_2,
    summary: "At most one item of a NavigationList has a badge.",
    why: "The platform refuses a second badge.",
    examples: [
      .good(
        .flow,
        NavigationExample.flow(
          #"{"id": "a", "main-content": {"title": "A"}, "badge": "New"}, {"id": "b", "main-content": {"title": "B"}}"#
        )
      ),
      .bad(
        .flow,
        NavigationExample.flow(
          #"{"id": "a", "main-content": {"title": "A"}, "badge": "New"}, {"id": "b", "main-content": {"title": "B"}, ⟦"badge"⟧: "Hot"}"#
        )
      ),
    ]
  )

  static let doubledAction = Rule(
    "doubled-action",
    .actions,
    code: "DUPLICATE_PROPETY_FOR_CONDITION",
    otherCodes: ["INVALID_UPDATE_DATA_ACTION_PAYLOAD"],
    since: .v6_0,
    summary: "An action stands at a list or at its items, not at both.",
    why:
      "The platform can't tell which of the two to carry out, and refuses a NavigationList with both; at other lists "
      + "it has been seen to refuse them.",
    examples: [
      .good(.flow, NavigationExample.flow(#"{"id": "a", "main-content": {"title": "A"}}"#)),
      .bad(
        .flow,
        NavigationExample.flow(
          #"{"id": "a", "main-content": {"title": "A"}, ⟦"on-click-action"⟧: {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}}"#
        )
      ),
    ]
  )

  static let missingListAction = Rule(
    "missing-list-action",
    .actions,
    code: "MISSING_REQUIRED_PROPERTY",
    since: .v6_2,
    summary: "A tap on any item of a NavigationList does something.",
    why: "The platform refuses a NavigationList without an action of its own whose items have none either.",
    examples: [
      .good(
        .flow,
        NavigationExample.flow(
          action: nil,
          #"{"id": "a", "main-content": {"title": "A"}, "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}}"#
        )
      ),
      .bad(
        .flow,
        NavigationExample.flow(
          action: nil,
          #"""
          {"id": "a", "main-content": {"title": "A"}, "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}},
          ⟦{⟧"id": "b", "main-content": {"title": "B"}}
          """#
        )
      ),
    ]
  )
}

enum NavigationExample {
  static let navigate = #"{"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}"#

  /// A flow whose first screen is a NavigationList with these items.
  static func flow(action: String? = navigate, list: String = "", _ items: String) -> String {
    let property = action.map { #", "on-click-action": \#($0)"# } ?? ""
    return #"""
      {"version": "7.3", "screens": [
        {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "NavigationList", "name": "list"\#(list)\#(property), "list-items": [
            \#(items)
          ]}
        ]}},
        {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
      ]}
      """#
  }
}

extension StructureWalk {
  /// Judges what the items of one list ask of each other and of the component that holds them.
  mutating func items(_ list: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard case .array(.object(let object)) = fact.shape, case .component = scope.kind else { return }
    let items = list.elements
    kinds(of: items, object)
    for property in object.properties
    where (property.maxItemsWithIt != nil || property.excludedByComponent != nil) && property.isKnown(in: scope.version)
    {
      if let limit = property.maxItemsWithIt { repeated(property, limit, items) }
      if let source = property.excludedByComponent, let component = list.parent {
        actions(property, source, items, component)
      }
    }
    if let maximum = fact.maximumWithImages, items.count > maximum, items.contains(where: { $0["image"] != nil }) {
      findings.report(
        .tooManyItems,
        at: list,
        "'\(fact.name)' can have \(maximum) items where one has an image, but has \(items.count)"
      )
    }
  }

  private mutating func kinds(of items: [JSONNode], _ object: ObjectFact) {
    guard !object.oneKindPerList.isEmpty else { return }
    var first: JSONMember?
    for item in items {
      for name in object.oneKindPerList {
        guard let member = item.member(name) else { continue }
        guard let kind = first else {
          first = member
          continue
        }
        if kind.name == JSONName(name) { continue }
        findings.report(
          .mixedItemMedia,
          at: member.key,
          "items of one list have '\(kind.name)' or '\(name)', not both",
          related: [.init("the first '\(kind.name)'", at: kind.key)]
        )
        return
      }
    }
  }

  private mutating func repeated(_ property: PropertyFact, _ limit: Int, _ items: [JSONNode]) {
    let members = items.compactMap { $0.member(property.name) }
    guard let first = members.first else { return }
    for member in members.dropFirst(limit) {
      findings.report(
        .repeatedBadge,
        at: member.key,
        "only \(limit == 1 ? "one item" : "\(limit) items") of a list can have a '\(property.name)'",
        related: [.init("the first '\(property.name)'", at: first.key)]
      )
    }
  }

  private mutating func actions(
    _ property: PropertyFact,
    _ source: FactSource,
    _ items: [JSONNode],
    _ component: JSONNode
  ) {
    if let own = component.member(property.name) {
      guard let member = items.lazy.compactMap({ $0.member(property.name) }).first else { return }
      findings.report(
        .doubledAction,
        at: member.key,
        code: property.name == "on-click-action" ? nil : "INVALID_UPDATE_DATA_ACTION_PAYLOAD",
        source: source,
        "'\(property.name)' stands at the list and at its items; keep one of the two",
        related: [.init("'\(property.name)' of the list", at: own.key)]
      )
    } else if component["type"]?.isText("NavigationList") ?? false, !context.holdsDamage(component) {
      lackingAction(property, items, component)
    }
  }

  private mutating func lackingAction(_ property: PropertyFact, _ items: [JSONNode], _ component: JSONNode) {
    let lacking = items.filter { $0.kind == .object && $0[property.name] == nil && !$0.isDynamicText }
    if lacking.count == items.count {
      findings.report(
        .missingListAction,
        at: component,
        "this NavigationList has no '\(property.name)', and its items have none either"
      )
      return
    }
    for item in lacking {
      let message = "this item has no '\(property.name)' while others of the list have one; a tap on it does nothing"
      findings.report(.missingListAction, at: item, message)
    }
  }
}
