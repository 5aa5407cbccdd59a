public import FlowModel
public import JSONText

/// A value of a flow, ready to be worked out: a literal, a binding, an expression, a plain condition, or a payload.
///
/// The steps are those of a machine with one stack, so that neither a phone in Swift nor one in a page needs a parser,
/// and neither recurses. ``json`` is what a page runs.
public struct Formula: Sendable, Hashable {
  /// In the order in which they run; afterwards the stack holds the one value.
  public let steps: [Step]
  /// What is known without any value.
  package let traps: Traps

  /// One step of the machine.
  public enum Step: Sendable, Hashable {
    /// Puts a literal on the stack; `null` stands for a value that is missing.
    case push(JSONValue)
    /// Puts on the stack what a reference leads to.
    case load(Source)
    /// Replaces so many values by their joined texts.
    case join(Int)
    /// Takes a value and puts the result of an operator of expressions in its place.
    case unary(FlowExpression.Operator)
    /// Takes two values, the right one first, and puts the result of an operator of expressions in their place.
    case binary(FlowExpression.Operator)
    /// `!` of a plain condition.
    case conditionNot
    /// An operator of a plain condition between two values.
    case condition(FlowExpression.Operator)
    /// Takes as many values as there are names and makes an object of those that are there.
    case object([JSONName])
    /// Takes so many values and makes an array of them.
    case array(Int)
  }

  /// Where a reference leads.
  public struct Source: Sendable, Hashable {
    /// The id in a global reference; nil for the own screen.
    public let screen: JSONName?
    /// The position of that screen; nil for the own screen, and for one that does not exist.
    package let position: Int?
    /// Which of the stores of the screen.
    public let store: FlowBinding.Source
    /// The members from the outside in; empty for the whole store.
    public let path: [JSONName]
  }

  package init(_ steps: [Step], traps: Traps = []) {
    self.steps = steps
    self.traps = traps
  }

  /// A literal.
  package init(_ value: JSONValue) {
    self.init([.push(value)])
  }

  /// The literal value; nil if something has to be worked out.
  package var constant: JSONValue? {
    if steps.count == 1, case .push(let value) = steps[0] { value } else { nil }
  }

  /// The reference if that is all; nil otherwise.
  package var reference: Source? {
    if steps.count == 1, case .load(let source) = steps[0] { source } else { nil }
  }

  /// Every reference in it, in the order of the text.
  package var references: [Source] {
    steps.compactMap { if case .load(let source) = $0 { source } else { nil } }
  }
}

/// Where values behave differently from what most people expect.
package struct Traps: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Two texts were compared by size.
  package static let textOrder = Traps(rawValue: 1)
  /// A plain condition compared a number with decimals, of which it sees the whole part only.
  package static let integers = Traps(rawValue: 2)
  /// A plain condition has `!` before a value that is missing.
  package static let notOfMissing = Traps(rawValue: 4)
  /// A plain condition has a comparison beside `&&` or `||` without parentheses.
  package static let missingParentheses = Traps(rawValue: 8)
}
