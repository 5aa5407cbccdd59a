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

  /// The same by the numbers of their names.
  var table: PropertyTable {
    switch self {
    case .object(let fact, _): fact.table
    case .component(let fact): fact.table
    case .action(let fact): fact.table
    }
  }

  /// Whether it may have properties that are not listed.
  var isOpen: Bool {
    if case .object(let fact, _) = self { fact.isOpen } else { false }
  }

  /// Whether the property of that name says which component, or action, such an object is.
  func isTold(by name: PropertyName) -> Bool {
    switch (self, name) {
    case (.component, .type), (.action, .name): true
    default: false
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
