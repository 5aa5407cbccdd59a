/// Why a text is not a binding, expression or condition.
public struct ExpressionFault: Error, Sendable, Hashable {
  /// What is wrong.
  public let kind: Kind
  /// The smallest text that is wrong, in UTF-8 bytes of the decoded text.
  public let range: Range<Int>

  /// What is wrong with a text.
  public enum Kind: Sendable, Hashable {
    // MARK: Operands and operators
    case empty
    case emptyParentheses
    case unmatchedClosingParenthesis
    case unmatchedOpeningParenthesis
    case unclosedQuote
    /// Two operands without an operator between them.
    case missingOperator
    /// Two operands that only a blank would separate stand directly beside each other.
    case unknownOperator(String)
    /// An operator of expressions that a plain condition does not know.
    case operatorOfExpressions(String)
    /// An operator at the beginning or directly after another.
    case misplacedOperator(String)
    /// Nothing follows an operator.
    case missingOperand(String)
    case minusWithoutNumber
    case leadingZero(String)
    /// A number with decimals in a plain condition.
    case decimalNumber(String)
    case malformedNumber(String)
    /// A word that is neither a literal nor in `${…}`.
    case bareWord(String)
    case unexpectedCharacter(String)
    case null
    case ternary
    case doubleQuotes
    case backtickInside
    case methodCall(String)
    case tooDeep
    /// More operands, operators and parentheses than anybody writes; see ``ExpressionFault/longest``.
    case tooLong

    // MARK: Bindings
    case unclosedReference
    case emptyReference
    /// Spaces between the braces; the text without them is a reference.
    case spacesInReference(String)
    /// An expression inside the braces instead of around them.
    case expressionInReference(ExpressionInside)
    /// The first name is none of `data`, `form` and `screen`.
    case unknownRoot(String)
    /// `${screen.ID.x}` without `data` or `form`.
    case missingSection(screen: String, member: String)
    /// `${screen.ID}` or `${screen}`.
    case incompleteScreenReference
    case elementIndex
    case malformedPath(String)

    // MARK: The whole text
    /// Text and bindings without backticks around them.
    case textAroundReference
    case unclosedBacktick
    /// `{{x}}`, `$data.x` and other spellings of a binding.
    case foreignSyntax(String, meaning: String)
  }

  /// What somebody tried to write between the braces.
  public enum ExpressionInside: Sendable, Hashable {
    case defaultValue, ternary, methodCall, comparison
  }

  /// So many operands, operators and parentheses one text may have; what a hostile one had could fill the memory.
  public static let longest: Int = 200_000

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
