public import JSONText

/// What a string of a flow says about values that are known only while the flow runs.
public struct DynamicText: Sendable {
  /// The string with the way back to the file.
  public let text: DecodedText
  /// What it says.
  public let content: Content

  /// The ways to say something about values.
  public enum Content: Sendable, Hashable {
    /// The whole text is one binding.
    case binding(FlowBinding)
    /// The text stands in backticks.
    case expression(FlowExpression)
    /// The plain condition of an If.
    case condition(FlowExpression)
    /// It was meant to be one of them; the references that can be told all the same.
    case faulty(ExpressionFault, [FlowBinding])
  }

  /// Reads a string of the flow; nil for a text that says nothing about values.
  public init?(_ node: JSONNode) {
    guard node.mayBeDynamic, let text = node.decodedText, let content = DynamicTextReader.read(text.place) else {
      return nil
    }
    self.text = text
    self.content = content
  }

  /// Reads the condition of an If, in backticks or plain.
  public init?(condition node: JSONNode) {
    guard let text = node.decodedText else { return nil }
    self.text = text
    content = DynamicTextReader(text.bytes).readCondition()
  }

  /// Everything that it refers to.
  public var references: [FlowBinding] { content.references }

  /// The tree; nil for a faulty text.
  public var expression: FlowExpression? {
    switch content {
    case .binding(let reference): FlowExpression(.reference(reference), reference.range)
    case .expression(let expression), .condition(let expression): expression
    case .faulty: nil
    }
  }
}

extension DynamicText.Content {
  /// Everything that it refers to, in the order of the text.
  package var references: [FlowBinding] {
    switch self {
    case .binding(let reference): [reference]
    case .expression(let expression), .condition(let expression): expression.references
    case .faulty(_, let references): references
    }
  }
}

extension JSONNode {
  /// Whether a string is, or is meant as, a binding or an expression; cheaper than a ``DynamicText``.
  package var isDynamicText: Bool {
    guard mayBeDynamic, let text = decodedText else { return false }
    return DynamicTextReader.isDynamic(text.place)
  }
}
