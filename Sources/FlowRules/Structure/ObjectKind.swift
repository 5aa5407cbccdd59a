import FlowLanguage
import JSONText

/// What the table knows about the object that is being looked at.
enum ObjectKind {
  /// An object that is neither a component nor an action, with the property that holds it, if any.
  case object(ObjectFact, of: PropertyFact?)
  case component(ComponentFact)
  case action(ActionFact)

  var properties: [PropertyFact] {
    switch self {
    case .object(let fact, _): fact.properties
    case .component(let fact): fact.properties
    case .action(let fact): fact.properties
    }
  }

  /// The properties that some version asks for.
  var requirable: [PropertyFact] {
    switch self {
    case .object(let fact, _): fact.requirable
    case .component(let fact): fact.requirable
    case .action(let fact): fact.requirable
    }
  }

  /// Whether some of its properties depend on each other.
  var hasCombinations: Bool {
    switch self {
    case .object(let fact, _): fact.hasCombinations
    case .component(let fact): fact.hasCombinations
    case .action(let fact): fact.hasCombinations
    }
  }

  /// Whether it may have properties that are not listed.
  var isOpen: Bool {
    if case .object(let fact, _) = self { fact.isOpen } else { false }
  }

  /// Whether a member of such an object says which component, or action, it is.
  func isTold(by member: JSONMember) -> Bool {
    switch self {
    case .object: false
    case .component: member.property == .type
    case .action: member.property == .name
    }
  }

  func property(at key: JSONNode) -> PropertyFact? {
    switch self {
    case .object(let fact, _): fact.property(at: key)
    case .component(let fact): fact.property(at: key)
    case .action(let fact): fact.property(at: key)
    }
  }

  /// The object in a sentence: `a TextInput`, `a list item`, `'main-content'`, `action 'navigate'`.
  var phrase: String {
    switch self {
    case .object(let fact, let property): property?.name == fact.name ? "'\(fact.name)'" : "a \(fact.name)"
    case .component(let fact): fact.type.withArticle
    case .action(let fact): "action '\(fact.name)'"
    }
  }
}
