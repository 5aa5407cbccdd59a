package import FlowModel
package import JSONText

/// A string that takes its value, or part of it, from elsewhere, and what its place asks for.
///
/// A class, because every check goes over all uses, and copying so many parts would cost more than reading one. It owns no
/// names: what it refers to stands with that of all others in ``FlowUses``.
package final class DynamicUse: Sendable {
  /// The text, decoded.
  package let text: DecodedText
  /// What the text says.
  package let content: Content
  /// What its place asks for.
  package let demand: Demand
  // Small numbers, for a flow may have very many uses; minus one for none.
  private let screenPosition: Int32
  private let componentPosition: Int32
  private let actionPosition: Int32
  private let firstReference: UInt32
  private let endOfReferences: UInt32

  init(
    _ text: DecodedText,
    _ content: Content,
    _ demand: Demand,
    screen: Int,
    component: Int?,
    action: Int?,
    references: Range<Int>
  ) {
    self.text = text
    self.content = content
    self.demand = demand
    screenPosition = Int32(truncatingIfNeeded: screen)
    componentPosition = component.map { Int32(truncatingIfNeeded: $0) } ?? -1
    actionPosition = action.map { Int32(truncatingIfNeeded: $0) } ?? -1
    firstReference = UInt32(truncatingIfNeeded: references.lowerBound)
    endOfReferences = UInt32(truncatingIfNeeded: references.upperBound)
  }

  /// The position in ``Flow/screens``.
  package var screen: Int { Int(screenPosition) }

  /// The position in ``Screen/components``; nil for the screen's own properties.
  package var component: Int? { componentPosition < 0 ? nil : Int(componentPosition) }

  /// The position in ``Screen/actions``; nil outside of payloads.
  package var action: Int? { actionPosition < 0 ? nil : Int(actionPosition) }

  /// Its part of all references.
  var references: Range<Int> { Int(firstReference)..<Int(endOfReferences) }

  /// The ways to say something about values.
  package indirect enum Content: Sendable {
    /// The whole text is one binding, as nearly always.
    case binding
    /// The text stands in backticks.
    case expression(FlowExpression)
    /// The plain condition of an If.
    case condition(FlowExpression)
    /// It was meant to be one of them; the references that can be told all the same.
    case faulty(ExpressionFault, [FlowBinding])
  }

  /// The string in the flow.
  package var node: JSONNode { text.node }

  /// Whether it is a value in the payload of an action.
  package var isPayload: Bool { if case .payload = demand { true } else { false } }

  /// Whether it is the condition of an If.
  package var isCondition: Bool { if case .condition = demand { true } else { false } }

  /// Whether its place is judged elsewhere, so that its references only count as uses.
  package var isLoose: Bool { if case .loose = demand { true } else { false } }

  /// A reference of the text with its names, which are read anew.
  package func binding(of reference: Reference) -> FlowBinding? {
    let (bytes, whole) = text.place
    let range = whole.lowerBound + reference.range.lowerBound..<whole.lowerBound + reference.range.upperBound
    guard whole.contains(range) else { return nil }
    if let parts = ReferenceParts(bytes.span, range) {
      return FlowBinding(parts, in: bytes, range: range, base: whole.lowerBound)
    }
    // In a text with a fault names count that have no braces around them.
    guard case .faulty(_, let bindings) = content else { return nil }
    let position = bindings.firstPosition { $0.range.lowerBound >= reference.range.lowerBound }
    return position < bindings.count && bindings[position].range == reference.range ? bindings[position] : nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The position of the first element that has reached something; by a search in halves, for there may be very many.
  func firstPosition(where hasReached: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if hasReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension DynamicUse.Content {
  init(_ content: DynamicText.Content) {
    switch content {
    case .binding: self = .binding
    case .expression(let expression): self = .expression(expression)
    case .condition(let expression): self = .condition(expression)
    case .faulty(let fault, let references): self = .faulty(fault, references)
    }
  }
}
