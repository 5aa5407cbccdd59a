package import FlowLanguage
package import FlowModel

/// What the place of a use expects of the value.
package enum Demand: Sendable {
  /// The title of a screen.
  case title
  /// The condition of an If.
  case condition
  /// The address in `open_url`.
  case url
  /// A property of a component, or of an item in it.
  case property(PropertyFact, ofItem: ObjectFact?)
  /// An element of a list, or one end of a range.
  case element(of: PropertyFact)
  /// A value that `init-values` or `error-messages` of a Form gives to another component, for that property of it.
  case formValue(PropertyFact, of: Int)
  /// A value in the payload of an action, with what the screen that gets it declares.
  case payload(DataDeclaration?)
  /// Anything; only the references are judged.
  case anything
  /// Judged elsewhere; the references only count as uses.
  case loose
}
