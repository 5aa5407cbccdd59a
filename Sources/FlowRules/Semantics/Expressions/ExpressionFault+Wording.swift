import FlowLanguage
import FlowModel

/// The sentence for each fault of an expression, condition or binding.
extension ExpressionFault.Kind {
  /// Lower case, without a full stop; `subject` is `the condition` or `the expression`.
  func message(_ subject: String, version: FlowVersion) -> String {
    switch self {
    case .empty: "\(subject) is empty"
    case .emptyParentheses: "the parentheses are empty"
    case .unmatchedClosingParenthesis: "this ')' closes nothing; remove it or add the '(' that belongs to it"
    case .unmatchedOpeningParenthesis: "this '(' is never closed"
    case .unclosedQuote: "this text is never closed with a single quote; an apostrophe inside a text is written \\'"
    case .missingOperator: "an operator is missing before this"
    case .unknownOperator(let text): Self.unknownOperator(text)
    case .operatorOfExpressions(let text):
      "'\(text)' is not an operator of a plain condition"
        + (Feature.expressions.isKnown(in: version) ? "; put the whole condition in backticks to calculate" : "")
    case .misplacedOperator(let text): "the operator '\(text)' has no value to its left"
    case .missingOperand(let text): "nothing follows the operator '\(text)'"
    case .minusWithoutNumber: "a minus can only stand before a number here"
    case .leadingZero(let text): "the number '\(text)' begins with a zero"
    case .decimalNumber(let text): "a plain condition has whole numbers only, not '\(text)'"
    case .malformedNumber(let text): "'\(text)' is neither a number nor another value"
    case .bareWord(let word): Self.bareWord(word)
    case .unexpectedCharacter("{"), .unexpectedCharacter("$"): "a value is written ${data.x} or ${form.x}"
    case .unexpectedCharacter(let text): "the character '\(text)' means nothing here"
    case .null: "there is no 'null' in \(subject); compare with an empty text '' instead"
    case .ternary: "there is no 'condition ? a : b'; use an If or Switch component, or two components with 'visible'"
    case .doubleQuotes: "a text inside \(subject) needs single quotes, not double ones"
    case .backtickInside:
      "a backtick inside the expression ends it; a literal one is written with two backslashes before it"
    case .methodCall(let word): Self.methodCall(word)
    case .tooDeep: "\(subject) is nested more than 64 levels deep"
    case .tooLong: "\(subject) has more than \(ExpressionFault.longest) parts"
    case .unclosedBacktick: "the expression begins with a backtick and does not end with one"
    case .textAroundReference: "a binding has to be the whole value, without text around it"
    case .foreignSyntax(let text, let meaning): "'\(text)' is not a binding, which is written ${\(meaning)}"
    default: bindingMessage
    }
  }

  private var bindingMessage: String {
    switch self {
    case .unclosedReference: "the binding has no closing '}'"
    case .emptyReference: "the binding names nothing; write ${data.name} or ${form.name}"
    case .spacesInReference(let compact): "a binding has no spaces; write ${\(compact)}"
    case .expressionInReference(.defaultValue):
      "a binding can't have a default value; give the value in the example and in the message, or show two components by 'visible'"
    case .expressionInReference(.ternary):
      "there is no 'condition ? a : b'; use an If or Switch component, or two components with 'visible'"
    case .expressionInReference(.methodCall):
      "a binding can't call a function; calculate the value where the data comes from"
    case .expressionInReference(.comparison):
      "the braces hold only the name of a value; operators stand outside of them, and backticks around the whole"
    case .elementIndex: "an element of an array can't be picked; give it as a member of its own in the data"
    case .malformedPath(let text) where text.contains("`"):
      "backticks stand around the whole expression, not inside the braces: `${form.age} >= 18`"
    case .malformedPath(let text): "'\(text)' is not a path: names with dots between them, like data.name"
    case .unknownRoot(let root): "a binding begins with 'data', 'form' or 'screen', not with '\(root)'"
    case .missingSection(let screen, let member):
      "'form' or 'data' is missing after the screen: ${screen.\(screen).form.\(member)} is what people entered, "
        + "${screen.\(screen).data.\(member)} what the screen was given"
    case .incompleteScreenReference: "the binding names a screen but none of its values; write ${screen.ID.form.name}"
    default: "this is not a binding"
    }
  }

  private static func unknownOperator(_ text: String) -> String {
    switch text {
    case "=": "'=' is not an operator; values are compared with '=='"
    case "===", "!==": "'\(text)' is not an operator; write '\(text.dropLast())'"
    case "&", "|": "'\(text)' is not an operator; write '\(text)\(text)'"
    default: "'\(text)' is not an operator"
    }
  }

  private static func bareWord(_ word: String) -> String {
    switch word.lowercased() {
    case "and": return "'\(word)' is not an operator; write '&&'"
    case "or": return "'\(word)' is not an operator; write '||'"
    case "not": return "'\(word)' is not an operator; write '!'"
    case "true", "false": return "'\(word)' is written in small letters"
    default: break
    }
    let isReference = ["data.", "form.", "screen."].contains { word.hasPrefix($0) }
    return isReference
      ? "a binding needs braces: ${\(word)}"
      : "'\(word)' is neither a binding nor a value; a text stands in single quotes: '\(word)'"
  }

  private static func methodCall(_ word: String) -> String {
    word == ".length"
      ? "there is no '.length'; give the number as a member of its own in the data"
      : "functions like '\(word)' don't exist in expressions; calculate the value where the data comes from"
  }
}
