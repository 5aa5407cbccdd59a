/// An expression between backticks, a plain `If` condition, or a single binding, as a tree.
///
/// Operators of one precedence stand in one flat list, so that the depth is bounded by the parentheses in the text.
public struct FlowExpression: Sendable, Hashable {
  /// What it is made of.
  public let kind: Kind
  /// In UTF-8 bytes of the decoded text; parentheses around it included.
  public let range: Range<Int>
  /// Whether it stands in parentheses of its own.
  public let isParenthesized: Bool

  /// What an expression is made of.
  public indirect enum Kind: Sendable, Hashable {
    case reference(FlowBinding)
    case string(String)
    /// The number as it is written.
    case number(String)
    case boolean(Bool)
    case unary(Operator, FlowExpression)
    /// Operands with the operators between them, applied from left to right: `first op operand op operand`.
    case operation(FlowExpression, [Step])
    /// Texts and values one after the other, separated by blanks.
    case concatenation([FlowExpression])
  }

  /// An operator with the operand to its right.
  public struct Step: Sendable, Hashable {
    /// What joins it to what stands before.
    public let `operator`: Operator
    /// Where the operator stands, in UTF-8 bytes of the decoded text.
    public let range: Range<Int>
    /// What stands to the right of the operator.
    public let operand: FlowExpression
  }

  /// An operator as it is spelled.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case not = "!"
  }

  init(_ kind: Kind, _ range: Range<Int>, isParenthesized: Bool = false) {
    self.kind = kind
    self.range = range
    self.isParenthesized = isParenthesized
  }

  /// All references in it, in the order of the text.
  public var references: [FlowBinding] {
    switch kind {
    case .reference(let reference): [reference]
    case .string, .number, .boolean: []
    case .unary(_, let operand): operand.references
    case .operation(let first, let steps): first.references + steps.flatMap(\.operand.references)
    case .concatenation(let parts): parts.flatMap(\.references)
    }
  }

  /// Whether its value can change while the flow runs.
  public var isDynamic: Bool {
    switch kind {
    case .reference: true
    case .string, .number, .boolean: false
    case .unary(_, let operand): operand.isDynamic
    case .operation(let first, let steps): first.isDynamic || steps.contains { $0.operand.isDynamic }
    case .concatenation(let parts): parts.contains(where: \.isDynamic)
    }
  }
}

extension FlowExpression.Operator {
  /// What an operator takes and gives.
  public enum Group: Sendable, Hashable {
    case logical, equality, ordering, arithmetic
  }

  /// What it works on.
  public var group: Group {
    switch self {
    case .or, .and, .not: .logical
    case .equal, .notEqual: .equality
    case .lessOrEqual, .greaterOrEqual, .less, .greater: .ordering
    case .add, .subtract, .multiply, .divide, .remainder: .arithmetic
    }
  }

  /// How tightly it binds; a higher one first.
  var precedence: Int {
    switch self {
    case .or: 0
    case .and: 1
    case .equal, .notEqual: 2
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .add, .subtract: 4
    case .multiply, .divide, .remainder: 5
    case .not: 6
    }
  }
}
