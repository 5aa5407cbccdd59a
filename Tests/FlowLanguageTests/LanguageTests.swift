import FlowLanguage
import JSONText
import Testing

@Suite struct LanguageTests {
  static let properties: [(owner: String, fact: PropertyFact)] =
    Language.components.flatMap { component in component.properties.map { (component.type, $0) } }
    + Language.actions.flatMap { action in action.properties.map { (action.name, $0) } }
    + Language.objects.flatMap { object in object.properties.map { (object.name, $0) } }

  @Test func `everything says in one sentence what it is`() {
    let summaries =
      Self.properties.map { ("\($0.owner) \($0.fact.name)", $0.fact.summary) }
      + Language.components.map { ($0.type, $0.summary) } + Language.actions.map { ($0.name, $0.summary) }
      + Language.objects.map { ($0.name, $0.summary) } + Language.versions.map { ($0.version.description, $0.summary) }
      + Feature.all.map { ($0.name, $0.summary) }
    for (name, summary) in summaries {
      #expect(!summary.isEmpty && !summary.hasSuffix(".") && summary.first?.isUppercase == true, "\(name)")
    }
  }

  @Test func `the names of all properties are numbered, and no others`() {
    let names = Set(Self.properties.map(\.fact.name))
    // What the members of data are declared with stands in no table.
    let others: Set = ["properties", "items", "required", "__example__", "type"]
    #expect(names.filter { PropertyName($0) == nil }.isEmpty)
    #expect(PropertyName.allCases.map(\.text).filter { !names.contains($0) && !others.contains($0) }.isEmpty)
  }

  @Test func `what a property refers to is there`() {
    for component in Language.components {
      for fact in component.properties {
        let others = [fact.requires, fact.onlyWhere?.property].compactMap(\.self) + fact.excludes
        #expect(others.allSatisfy { component.property($0) != nil }, "\(component.type) \(fact.name)")
      }
      for pair in component.orderedPairs {
        #expect(component.property(pair.lower) != nil && component.property(pair.upper) != nil, "\(component.type)")
      }
      #expect(component.places.allSatisfy { $0.since >= component.since })
    }
  }

  @Test(arguments: ["text", "font-weight", "font\\u002dweight", "nothing", ""])
  func `a property is found by the bytes of its key as by its text`(spelling: String) throws {
    let key = try #require(JSONDocument(parsing: #"{"\#(spelling)": 1}"#).root.members.first { _ in true }?.key)
    let component = try #require(Language.component("TextBody"))
    #expect(component.property(at: key) == component.property(key.string ?? ""))
    #expect((component.property(at: key) == nil) == ["nothing", ""].contains(spelling))
  }

  @Test func `every property of every component is found by its name`() {
    for component in Language.components {
      #expect(Language.component(component.type) == component)
      for fact in component.properties { #expect(component.property(fact.name) == fact) }
    }
  }

  @Test func `the list of components that have a limit is complete`() {
    #expect(Language.limitedComponents == Language.components.filter(\.isLimited))
    // They are counted in so many numbers.
    #expect(Language.limitedComponents.count <= 16)
  }

  @Test func `blank texts are refused from 6.0 and where the documentation says so before`() throws {
    let footer = try #require(Language.component("Footer"))
    #expect(footer.property("label")?.refusesBlanks(in: .v5_1) == false)
    #expect(footer.property("label")?.refusesBlanks(in: .v6_0) == true)
    #expect(footer.property("enabled")?.refusesBlanks(in: .v7_3) == false)
    #expect(Language.component("TextBody")?.property("text")?.refusesBlanks(in: .v2_1) == true)
  }

  @Test(arguments: [
    ("4.0", "2025-04-07", VersionFact.State.active), ("4.0", "2025-04-08", .frozen), ("5.0", "2025-09-09", .active),
    ("5.0", "2025-09-10", .frozen), ("5.1", "2030-01-01", .active),
  ])
  func `a version is frozen from its day on`(version: String, day: String, state: VersionFact.State) throws {
    let fact = try #require(FlowVersion(version).flatMap { Language.version($0) })
    #expect(fact.state(on: day) == state)
  }

  @Test func `the oldest active version follows the day`() {
    #expect(Language.oldestActiveVersion(on: "2025-01-01") == .v2_1)
    #expect(Language.oldestActiveVersion(on: "2025-04-08") == .v5_0)
    #expect(Language.oldestActiveVersion(on: "2026-11-21") == .v5_1)
  }

  @Test func `what changed between two versions follows from the table`() {
    let changes = Language.changes(from: .v7_0, to: .v7_1)
    #expect(
      changes.map(\.summary) == [
        "ChipsSelector can stand in If",
        "ChipsSelector can stand in Switch",
        "`on-select-action` of ChipsSelector: What happens when something is chosen",
        "`on-unselect-action` of ChipsSelector: What happens when a choice is taken back",
        "ImageCarousel: Pictures to leaf through",
      ]
    )
    #expect(Language.changes(from: .v7_1, to: .v7_0) == changes)
    #expect(Language.changes(from: .v7_1, to: .v7_1).isEmpty)
  }

  @Test func `a removed property and one that becomes required are breaking changes`() {
    let breaking = Language.changes(from: .v2_1, to: .v4_0).filter(\.isBreaking)
    #expect(breaking.map(\.summary).contains("`data_channel_uri` of flow is refused"))
    #expect(breaking.map(\.subjects).contains([.property(owner: "CheckboxGroup", "label")]))
  }

  @Test func `actions are known to a property from the version in which both exist`() throws {
    let shape = try #require(Language.component("EmbeddedLink")?.property("on-click-action")?.shape)
    #expect(shape.actions(in: .v5_1) == ["data_exchange", "navigate"])
    #expect(shape.actions(in: .v6_0) == ["data_exchange", "navigate", "open_url"])
  }

  @Test func `data API 4 is known from 7_3`() throws {
    let fact = try #require(ObjectFact.flow.property("data_api_version"))
    #expect(fact.values(in: .v7_2) == ["3.0"])
    #expect(fact.values(in: .v7_3) == ["3.0", "4.0"])
  }
}
