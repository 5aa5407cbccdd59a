import FlowLanguage
import FlowTestSupport
import JSONText
import Testing

/// Holds the table against the collected specification, where that is at hand.
@Suite(.enabled(if: Specification.isPresent, "the specification is not beside this repository"))
struct SpecificationTests {
  static let components = Specification.members(of: "components")

  @Test func `all components are in the table and no other`() {
    #expect(Set(Language.components.map(\.type)) == Set(Self.components.map(\.key)))
  }

  @Test(arguments: components)
  func `a component has the properties, limits and places of the specification`(component: Specification.Entry) throws {
    let fact = try #require(Language.component(component.key))
    #expect(fact.since.description == component["since"]?.text)
    #expect(fact.maxPerScreen.map(String.init) == component["maxPerScreen"]?.number)
    compare(fact.properties, with: component["properties"], owner: fact.type)
    let parents = component["allowedParents"]?.texts ?? []
    #expect(Set(fact.places.map(\.parent.rawValue)) == Set(parents))
  }

  @Test(arguments: [
    ("DataSourceItem", ObjectFact.dataSourceItem), ("ChipItem", .chipItem), ("CarouselImage", .carouselImage),
    ("NavigationListItem", .navigationListItem),
  ])
  func `an item has the properties of the specification`(name: String, fact: ObjectFact) throws {
    let item = try #require(Specification.root["sharedTypes"]?[name])
    #expect(fact.since.description == item["since"]?.text)
    compare(fact.properties, with: item["properties"], owner: name)
  }

  @Test(arguments: ["main-content", "start", "end"])
  func `a part of a navigation item has the properties of the specification`(name: String) throws {
    let item = Specification.root["sharedTypes"]?["NavigationListItem"]?["properties"]?[name]
    guard case .object(let fact) = ObjectFact.navigationListItem.property(name)?.shape else {
      Issue.record("\(name) is no object")
      return
    }
    compare(fact.properties, with: item?["properties"], owner: name)
  }

  @Test func `flow and screen have the properties of the specification`() {
    compare(ObjectFact.flow.properties, with: Specification.root["topLevel"], owner: "flow")
    compare(ObjectFact.screen.properties, with: Specification.root["screen"]?["properties"], owner: "screen")
    #expect(Language.reservedScreenID == Specification.root["screen"]?["properties"]?["id"]?["reserved"]?.texts.first)
  }

  @Test(arguments: Specification.members(of: "actions"))
  func `an action has the properties of the specification`(action: Specification.Entry) throws {
    let fact = try #require(Language.action(action.key))
    #expect(fact.since.description == action["since"]?.text)
    #expect(Set(fact.properties.map(\.name)) == Set(action["properties"]?.keys ?? []))
    for property in fact.properties where fact.name != "navigate" || property.name != "payload" {
      let required = action["properties"]?[property.name]?["required"]?.flag ?? false
      #expect((property.requiredSince != nil) == required, "\(fact.name) \(property.name)")
    }
  }

  @Test func `versions have the dates of the specification`() {
    let versions = (Specification.root["versions"]?.elements ?? []).filter { $0["date"]?.text != nil }
    #expect(versions.map { $0["version"]?.text } == Language.versions.map(\.version.description))
    #expect(versions.map { $0["frozenOn"]?.text } == Language.versions.map(\.frozenOn))
    #expect(
      versions.map { $0["date"]?.text?.split(separator: "/").last.map(String.init) }
        == Language.versions.map(\.released)
    )
    #expect(
      versions.first { $0["recommended"]?.flag == true }?["version"]?.text == Language.recommendedVersion.description
    )
    for version in versions where version["breaking"]?.flag == true {
      let fact = Language.versions.first { $0.version.description == version["version"]?.text }
      let isBreaking = fact?.changes.contains(where: \.isBreaking) == true
      #expect(isBreaking, "\(version["version"]?.text ?? "")")
    }
  }

  @Test func `limits of flows and screens are those of the specification`() throws {
    let limits = try #require(Specification.root["limits"])
    #expect(limits["flowJsonMaxBytes"]?.number == String(Limit.flowBytes.maximum))
    #expect(limits["screensPerFlow"]?.number == String(Limit.screensPerFlow.maximum))
    #expect(limits["componentsPerScreen"]?["documented"]?.number == String(Limit.componentsPerScreen.maximum))
    #expect(limits["componentsPerScreen"]?["validator"]?.number == String(Limit.componentsPerScreenInClient.maximum))
    #expect(limits["routingBranchesPerScreen"]?.number == String(Limit.routesPerScreen.maximum))
    #expect(limits["ifNesting"]?.number == String(Limit.ifNesting.maximum))
    #expect(limits["completeMediaFiles"]?.number == String(Limit.completionFiles.maximum))
    #expect(limits["completeMediaTotalKB"]?.number == String(Limit.completionKilobytes.maximum))
    let carousels = limits["perFlow"]?["ImageCarousel"]?.number
    #expect(carousels == Language.component("ImageCarousel")?.flowLimit.map { String($0.maximum) })
  }

  private func compare(_ facts: [PropertyFact], with specification: JSONValue?, owner: String) {
    #expect(Set(facts.map(\.name)) == Set(specification?.keys ?? []), "\(owner)")
    for fact in facts {
      guard let given = specification?[fact.name] else { continue }
      #expect(Specification.Row(fact) == Specification.Row(given, of: fact), "\(owner) \(fact.name)")
    }
  }
}
