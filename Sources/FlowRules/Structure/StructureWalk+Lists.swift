import FlowLanguage
import FlowModel
import JSONText

extension StructureWalk {
  /// Judges how many elements a list has, or how many members an object.
  mutating func count(_ node: JSONNode, _ fact: PropertyFact) {
    guard let bounds = fact.bounds else { return }
    let count = node.count
    if let minimum = bounds.minimum, count < minimum, !node.isDamaged {
      // An empty list is refused, whatever the source of the minimum is.
      reportTooFew(node, count, minimum, fact, count == 0 ? bounds.source : bounds.minimumSource)
    } else if let maximum = bounds.maximum, count > maximum {
      reportTooMany(node, count, maximum, fact, bounds.source)
    }
  }

  mutating func reportTooFew(
    _ node: JSONNode,
    _ count: Int,
    _ minimum: Int,
    _ fact: PropertyFact,
    _ source: FactSource
  ) {
    if fact.shape == .components || fact.shape == .map(.components) {
      reportEmptyBranch(node, fact, source)
    } else {
      reportFewItems(node, count, minimum, fact, source)
    }
  }

  mutating func reportTooMany(
    _ node: JSONNode,
    _ count: Int,
    _ maximum: Int,
    _ fact: PropertyFact,
    _ source: FactSource
  ) {
    if fact.shape == .array(.object(.screen)) {
      reportManyScreens(node, count, maximum, source)
    } else {
      reportManyItems(node, count, maximum, fact, source)
    }
  }

  /// Judges how the items of one list fit each other and the component that holds them.
  mutating func checkItems(_ list: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard case .array(.object(let object)) = fact.shape, case .component = scope.kind else { return }
    let items = list.elements
    checkKinds(of: items, object)
    for property in object.table.judgedByList where property.isKnown(in: scope.version) {
      if let limit = property.maxItemsWithIt { checkRepeated(property, limit, items) }
      if let source = property.excludedByComponent, let component = list.parent {
        checkActions(property, source, items, component)
      }
    }
    checkCountWithImages(list, items, fact)
  }

  mutating func checkActions(
    _ property: PropertyFact,
    _ source: FactSource,
    _ items: [JSONNode],
    _ component: JSONNode
  ) {
    if let own = component.member(property) {
      guard let member = items.lazy.compactMap({ $0.member(property) }).first else { return }
      reportDoubled(property, source, own, member)
    } else if component[.type]?.isText("NavigationList") ?? false, !context.holdsDamage(component) {
      reportLacking(property, items, component)
    }
  }
}

extension JSONNode {
  var elementNoun: String { kind == .object ? "member" : "item" }
}
