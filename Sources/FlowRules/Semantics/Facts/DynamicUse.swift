import FlowLanguage
import FlowModel
import JSONText

/// A string that takes its value, or part of it, from elsewhere, and what is expected there.
///
/// A class: every check goes over all of them, and a copy of so many parts would cost more than looking at one.
final class DynamicUse: Sendable {
  let screen: Int
  /// The position in ``Screen/components``; nil for the screen's own properties.
  let component: Int?
  /// The position in ``Screen/actions``; nil outside of payloads.
  let action: Int?
  let node: JSONNode
  let text: DynamicText
  let place: Place
  let expected: Expectation?

  enum Place: Sendable, Hashable {
    /// A property of a component or of an item in it.
    case property(String)
    case title
    case condition
    case switchValue
    /// A value in the payload of an action.
    case payload
    /// A value that `init-values` or `error-messages` of a Form gives to one of its components.
    case formValue(String)
    /// Somewhere that is judged elsewhere; only its references count.
    case loose
  }

  init(
    screen: Int,
    component: Int?,
    action: Int?,
    node: JSONNode,
    text: DynamicText,
    place: Place,
    expected: Expectation?
  ) {
    self.screen = screen
    self.component = component
    self.action = action
    self.node = node
    self.text = text
    self.place = place
    self.expected = expected
  }

  /// The references that can be judged: of a text that can't be read only those with plain text around them.
  var judgedReferences: [Reference] {
    if case .faulty(let fault, let references) = text.content {
      return fault.kind == .textAroundReference ? references : []
    }
    return text.references
  }

  /// Whether the platform checks it as part of an action.
  var isPayload: Bool { place == .payload }

  /// The bytes in the file of a range in the decoded text.
  func source(_ range: Range<Int>) -> Range<Int> { text.text.sourceRange(of: range) }
}

/// What kind of value a place takes, and who says so.
struct Expectation: Sendable {
  /// Any of them will do; empty if everything does.
  let types: [DataType]
  /// The place in words: `'text' of TextBody`.
  let place: String
  /// The declaration that asks for it, where the flow itself holds it.
  let declaration: JSONNode?
  /// Who says that the place takes these types.
  let source: FactSource
  /// The platform's code for a value of another type.
  let code: String
  /// What the items of a data-driven list must have; nil for other places.
  let item: ObjectFact?

  init(
    _ types: [DataType],
    place: String,
    declaration: JSONNode? = nil,
    source: FactSource = .documented,
    code: String = "INVALID_SCREEN_DYNAMIC_DATA",
    item: ObjectFact? = nil
  ) {
    self.types = types
    self.place = place
    self.declaration = declaration
    self.source = source
    self.code = code
    self.item = item
  }
}
