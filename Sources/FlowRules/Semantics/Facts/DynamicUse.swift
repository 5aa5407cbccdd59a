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
  /// Everything that the text refers to, with what that leads to.
  let references: [ResolvedReference]
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
    references: [ResolvedReference],
    place: Place,
    expected: Expectation?
  ) {
    self.screen = screen
    self.component = component
    self.action = action
    self.node = node
    self.text = text
    self.references = references
    self.place = place
    self.expected = expected
  }

  /// The references that can be judged: of a text that can't be read only those with plain text around them.
  var judgedReferences: [ResolvedReference] {
    if case .faulty(let fault, _) = text.content, fault.kind != .textAroundReference { return [] }
    return references
  }

  /// Whether the platform checks it as part of an action.
  var isPayload: Bool { place == .payload }

  /// The bytes in the file of a range in the decoded text.
  func source(_ range: Range<Int>) -> Range<Int> { text.text.sourceRange(of: range) }
}

/// A reference with what it leads to.
///
/// A class for the same reason as ``DynamicUse``.
final class ResolvedReference: Sendable {
  let reference: Reference
  /// The screen that it takes its value from; nil if there is none of that name.
  let target: Int?
  let resolution: Resolution

  init(_ reference: Reference, target: Int?, _ resolution: Resolution) {
    self.reference = reference
    self.target = target
    self.resolution = resolution
  }

  var source: Reference.Source { reference.source }
  var member: Reference.Name? { reference.path.first }

  /// The type of the value; unknown where it leads nowhere.
  var type: DataType {
    switch resolution {
    case .data(let type, _), .field(let type, _): type
    case .unknown, .fault: .unknown
    }
  }
}
