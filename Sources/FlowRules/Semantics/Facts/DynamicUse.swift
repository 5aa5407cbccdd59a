import FlowLanguage
import FlowModel
import JSONText

/// A string that takes its value, or part of it, from elsewhere, and what its place asks for.
///
/// A class, because every check goes over all uses, and copying so many parts would cost more than reading one.
final class DynamicUse: Sendable {
  let screen: Int
  /// The position in ``Screen/components``; nil for the screen's own properties.
  let component: Int?
  /// The position in ``Screen/actions``; nil outside of payloads.
  let action: Int?
  let text: DynamicText
  /// Everything that the text refers to, with what that leads to.
  let references: [ResolvedReference]
  let demand: Demand

  init(
    screen: Int,
    component: Int?,
    action: Int?,
    text: DynamicText,
    references: [ResolvedReference],
    demand: Demand
  ) {
    self.screen = screen
    self.component = component
    self.action = action
    self.text = text
    self.references = references
    self.demand = demand
  }

  /// The string in the flow.
  var node: JSONNode { text.text.node }

  /// The references that can be judged: of a text that can't be read only those with plain text around them.
  var judgedReferences: [ResolvedReference] {
    if case .faulty(let fault, _) = text.content, fault.kind != .textAroundReference { return [] }
    return references
  }

  /// Whether it is text with bindings in it, which are not filled in.
  var isMixedText: Bool {
    if case .faulty(let fault, _) = text.content { fault.kind == .textAroundReference && !isCondition } else { false }
  }

  /// Whether its place can't hold text, so that only a whole binding or expression can stand there.
  var takesNoText: Bool {
    if case .property(let fact, _) = demand { !fact.shape.isText && fact.shape != .any } else { false }
  }

  /// Whether the platform checks it as part of an action.
  var isPayload: Bool { if case .payload = demand { true } else { false } }

  /// Whether it is the condition of an If.
  var isCondition: Bool { if case .condition = demand { true } else { false } }

  /// Whether its place is judged elsewhere, so that its references only count as uses.
  var isLoose: Bool { if case .loose = demand { true } else { false } }

  /// The bytes in the file of a range in the decoded text.
  func source(_ range: Range<Int>) -> Range<Int> { text.text.sourceRange(of: range) }
}

/// A reference with what it leads to.
///
/// A class for the same reason as ``DynamicUse``.
final class ResolvedReference: Sendable {
  let reference: FlowBinding
  /// The screen that it takes its value from; nil if there is none of that name.
  let target: Int?
  let resolution: Resolution

  init(_ reference: FlowBinding, target: Int?, _ resolution: Resolution) {
    self.reference = reference
    self.target = target
    self.resolution = resolution
  }

  var source: FlowBinding.Source { reference.source }
  var member: FlowBinding.Name? { reference.path.first }

  /// The type of the value; unknown where it leads nowhere.
  var type: DataType {
    switch resolution {
    case .data(let type, _), .field(let type, _): type
    case .unknown, .fault: .unknown
    }
  }
}
