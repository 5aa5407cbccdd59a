package import JSONText

/// What a property is for, and so who notices when it changes.
public enum PropertyRole: Sendable, Hashable {
  /// What something goes by: a name, an id, a type.
  case identity
  /// What stands where: screens, components, branches.
  case structure
  /// What people read.
  case text
  /// What people see as a picture.
  case image
  /// How something looks.
  case appearance
  /// Whether people must answer.
  case required
  /// Whether something is shown, or can be used.
  case availability
  /// What decides which branch is shown.
  case condition
  /// What people find in an input at first.
  case initialValue
  /// What kind of answer an input takes.
  case inputType
  /// What people can choose from.
  case options
  /// What happens on a tap or a choice.
  case action
  /// What is handed on, or declared to be given.
  case exchange
  /// What people can enter at most or at least.
  case limit(LimitKind)
  /// Anything else.
  case setting
}

/// How a property limits what people can enter.
public enum LimitKind: Sendable, Hashable, CaseIterable {
  /// More allows more.
  case maximum
  /// More allows less.
  case minimum
  /// Only what is listed is allowed; without a list everything.
  case allowed
  /// What is listed is not allowed.
  case excluded
  /// A pattern that texts must follow.
  case pattern
}

extension Language {
  /// The role of a property by its name alone, for an object that should not have it; nil for a name that nothing has.
  ///
  /// A test holds that a name has one role wherever it stands.
  package static func role(ofPropertyNamed name: JSONName) -> PropertyRole? { roles[name] }

  private static let roles: [JSONName: PropertyRole] = Dictionary(
    (components.flatMap(\.properties) + objects.flatMap(\.properties) + actions.flatMap(\.properties))
      .map { (JSONName($0.name), $0.role) }
  ) { first, _ in first }
}
