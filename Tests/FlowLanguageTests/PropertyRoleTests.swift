import FlowLanguage
import JSONText
import Testing

/// The table says of each property what it is for; nothing else knows properties by their names.
@Suite struct PropertyRoleTests {
  private static let facts =
    Language.components.flatMap(\.properties) + Language.objects.flatMap(\.properties)
    + Language.actions.flatMap(\.properties)

  @Test func `a name has one role wherever it stands`() {
    for (name, facts) in Dictionary(grouping: Self.facts, by: \.name) {
      #expect(Set(facts.map(\.role)).count == 1, "\(name)")
    }
  }

  @Test func `what begins with max or min limits what people can enter`() {
    for fact in Self.facts where fact.name.hasPrefix("max-") { #expect(fact.role == .limit(.maximum), "\(fact.name)") }
    for fact in Self.facts where fact.name.hasPrefix("min-") { #expect(fact.role == .limit(.minimum), "\(fact.name)") }
  }

  @Test func `shapes and roles agree`() {
    for fact in Self.facts {
      switch fact.shape {
      case .action: #expect(fact.role == .action, "\(fact.name)")
      case .base64: #expect(fact.role == .image, "\(fact.name)")
      case .components: #expect(fact.role == .structure, "\(fact.name)")
      case .regex: #expect(fact.role == .limit(.pattern), "\(fact.name)")
      case .condition: #expect(fact.role == .condition, "\(fact.name)")
      default: #expect(fact.role != .action, "\(fact.name)")
      }
    }
  }

  @Test func `a property that an object should not have is taken for what it is elsewhere`() {
    #expect(Language.role(ofPropertyNamed: "max-chars") == .limit(.maximum))
    #expect(Language.role(ofPropertyNamed: "helper-text") == .text)
    #expect(Language.role(ofPropertyNamed: "placeholder") == nil)
  }
}
