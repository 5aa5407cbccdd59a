/// Builds the tree of an expression or condition.
struct ExpressionParser {
  /// More parentheses and signs inside one another than anybody writes; keeps the recursion bounded.
  private static let maximumDepth = 64

  private let tokens: [ExpressionToken]
  private let range: Range<Int>
  private let isCondition: Bool
  private var position = 0
  private var depth = 0

  init(bytes: [UInt8], range: Range<Int>, isCondition: Bool) throws(ExpressionFault) {
    var lexer = ExpressionLexer(bytes: bytes, range: range, isCondition: isCondition)
    tokens = try lexer.tokenize()
    self.range = range
    self.isCondition = isCondition
  }

  private var next: ExpressionToken? { position < tokens.count ? tokens[position] : nil }

  /// The operator that stands next, if one does; asked for so often that no token is copied.
  private var nextOperator: FlowExpression.Operator? { position < tokens.count ? tokens[position].operator : nil }

  private var startsOperand: Bool { position < tokens.count && tokens[position].isOperandStart }

  mutating func parse() throws(ExpressionFault) -> FlowExpression {
    guard !tokens.isEmpty else { throw ExpressionFault(.empty, range) }
    let expression = try parseConcatenation()
    guard let rest = next else { return expression }
    if case .operator(let found) = rest.kind { throw ExpressionFault(.misplacedOperator(found.rawValue), rest.range) }
    throw ExpressionFault(rest.kind == .close ? .unmatchedClosingParenthesis : .missingOperator, rest.range)
  }

  /// Operands that only blanks separate; a plain condition has none.
  private mutating func parseConcatenation() throws(ExpressionFault) -> FlowExpression {
    let first = try parseOperation(from: 0)
    guard startsOperand else { return first }
    guard !isCondition else { throw ExpressionFault(.missingOperator, next?.range ?? range) }
    var parts = [first]
    while startsOperand { parts.append(try parseOperation(from: 0)) }
    let last = parts.last?.range.upperBound ?? first.range.upperBound
    return FlowExpression(.concatenation(parts), first.range.lowerBound..<last)
  }

  /// Operators of `precedence` and tighter ones.
  private mutating func parseOperation(from precedence: Int) throws(ExpressionFault) -> FlowExpression {
    guard precedence < FlowExpression.Operator.not.precedence else { return try parseUnary() }
    let first = try parseOperation(from: precedence + 1)
    var steps: [FlowExpression.Step] = []
    while let found = nextOperator, found != .not, found.precedence == precedence {
      let range = tokens[position].range
      if isCondition, found == .subtract { throw ExpressionFault(.operatorOfExpressions("-"), range) }
      position += 1
      try requireOperand(after: found, at: range)
      let operand = try parseOperation(from: precedence + 1)
      steps.append(FlowExpression.Step(operator: found, range: range, operand: operand))
    }
    guard let last = steps.last else { return first }
    return FlowExpression(.operation(first, steps), first.range.lowerBound..<last.operand.range.upperBound)
  }

  private func requireOperand(after found: FlowExpression.Operator, at range: Range<Int>) throws(ExpressionFault) {
    guard let token = next, token.kind != .close else {
      throw ExpressionFault(.missingOperand(found.rawValue), range)
    }
    if case .operator(let second) = token.kind, !second.isUnary {
      throw ExpressionFault(.misplacedOperator(second.rawValue), token.range)
    }
  }

  private mutating func parseUnary() throws(ExpressionFault) -> FlowExpression {
    guard let token = next else { throw ExpressionFault(.missingOperand(""), range) }
    guard case .operator(let found) = token.kind else { return try parseOperand(token) }
    guard found.isUnary, !(isCondition && found == .add) else {
      throw ExpressionFault(.misplacedOperator(found.rawValue), token.range)
    }
    try descend(at: token.range)
    defer { depth -= 1 }
    position += 1
    if found == .subtract, isCondition {
      guard case .number? = next?.kind else { throw ExpressionFault(.minusWithoutNumber, token.range) }
    }
    try requireOperand(after: found, at: token.range)
    let operand = try parseUnary()
    return FlowExpression(.unary(found, operand), token.range.lowerBound..<operand.range.upperBound)
  }

  private mutating func parseOperand(_ token: ExpressionToken) throws(ExpressionFault) -> FlowExpression {
    position += 1
    switch token.kind {
    case .reference(let reference): return FlowExpression(.reference(reference), token.range)
    case .string(let text): return FlowExpression(.string(text), token.range)
    case .number(let text): return FlowExpression(.number(text), token.range)
    case .boolean(let value): return FlowExpression(.boolean(value), token.range)
    case .open: return try parseParentheses(token)
    case .close: throw ExpressionFault(.unmatchedClosingParenthesis, token.range)
    case .operator(let found): throw ExpressionFault(.misplacedOperator(found.rawValue), token.range)
    }
  }

  private mutating func parseParentheses(_ open: ExpressionToken) throws(ExpressionFault) -> FlowExpression {
    try descend(at: open.range)
    defer { depth -= 1 }
    if let close = next, close.kind == .close {
      throw ExpressionFault(.emptyParentheses, open.range.lowerBound..<close.range.upperBound)
    }
    guard next != nil else { throw ExpressionFault(.unmatchedOpeningParenthesis, open.range) }
    let inner = try parseConcatenation()
    guard let close = next else { throw ExpressionFault(.unmatchedOpeningParenthesis, open.range) }
    guard close.kind == .close else {
      if case .operator(let found) = close.kind {
        throw ExpressionFault(.misplacedOperator(found.rawValue), close.range)
      }
      throw ExpressionFault(.missingOperator, close.range)
    }
    position += 1
    return FlowExpression(inner.kind, open.range.lowerBound..<close.range.upperBound, isParenthesized: true)
  }

  private mutating func descend(at range: Range<Int>) throws(ExpressionFault) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw ExpressionFault(.tooDeep, range) }
  }
}

extension FlowExpression.Operator {
  /// Whether it can stand before a single operand.
  fileprivate var isUnary: Bool { self == .not || self == .subtract || self == .add }
}
