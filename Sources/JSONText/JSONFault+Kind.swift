extension JSONFault.Kind {
  // MARK: The file

  /// A byte order mark at the start.
  public static let byteOrderMark = JSONFault.Kind(rawValue: "byte-order-mark")
  /// UTF-16 or UTF-32.
  public static let wrongEncoding = JSONFault.Kind(rawValue: "wrong-encoding")
  /// Bytes that are not UTF-8.
  public static let invalidUTF8 = JSONFault.Kind(rawValue: "invalid-encoding")
  /// Nothing, or nothing but white space.
  public static let emptyFile = JSONFault.Kind(rawValue: "empty-file")
  /// More bytes than ``JSONDocument/maximumSize``.
  public static let fileTooLarge = JSONFault.Kind(rawValue: "file-too-large")
  /// Nesting beyond ``JSONDocument/maximumDepth``.
  public static let tooDeep = JSONFault.Kind(rawValue: "too-deep")
  /// Text that is no JSON from its first character on.
  public static let notJSON = JSONFault.Kind(rawValue: "not-json")
  /// Text before the outermost value, such as a Markdown fence.
  public static let textBeforeDocument = JSONFault.Kind(rawValue: "text-before-document")
  /// Text after the outermost value, such as a second one.
  public static let textAfterDocument = JSONFault.Kind(rawValue: "text-after-document")
  /// A comment, in the style of any language.
  public static let comment = JSONFault.Kind(rawValue: "comment")
  /// Backslashes that Markdown needs and JSON does not: `\[`, `"routing\_model"`.
  public static let markdownEscape = JSONFault.Kind(rawValue: "markdown-escape")
  /// Characters that look like blanks and are none: no-break spaces, zero-width characters.
  public static let invisibleCharacter = JSONFault.Kind(rawValue: "invisible-character")

  // MARK: What stands between values

  /// No comma between two values.
  public static let missingComma = JSONFault.Kind(rawValue: "missing-comma")
  /// A comma after the last member or element.
  public static let trailingComma = JSONFault.Kind(rawValue: "trailing-comma")
  /// A comma that nothing stands before.
  public static let extraComma = JSONFault.Kind(rawValue: "extra-comma")
  /// No colon between a key and its value.
  public static let missingColon = JSONFault.Kind(rawValue: "missing-colon")
  /// Another sign where a comma or colon belongs: `=`, `;`.
  public static let wrongSeparator = JSONFault.Kind(rawValue: "wrong-separator")
  /// A bracket that is never closed, or opened.
  public static let missingBracket = JSONFault.Kind(rawValue: "missing-bracket")
  /// A bracket of the other kind.
  public static let wrongBracket = JSONFault.Kind(rawValue: "wrong-bracket")
  /// A closing bracket without an opening one.
  public static let extraBracket = JSONFault.Kind(rawValue: "extra-bracket")
  /// A value in an object without a key.
  public static let missingKey = JSONFault.Kind(rawValue: "missing-key")
  /// A key without a value.
  public static let missingValue = JSONFault.Kind(rawValue: "missing-value")
  /// Text that makes no sense where it stands.
  public static let unexpectedText = JSONFault.Kind(rawValue: "unexpected-text")
  /// What samples leave out: `...`, `{{name}}`, `<your id>` without quotes.
  public static let placeholder = JSONFault.Kind(rawValue: "placeholder")

  // MARK: Keys and values

  /// A key without quotes.
  public static let unquotedKey = JSONFault.Kind(rawValue: "unquoted-key")
  /// A text without quotes.
  public static let unquotedText = JSONFault.Kind(rawValue: "unquoted-text")
  /// A text in apostrophes or backticks.
  public static let singleQuotes = JSONFault.Kind(rawValue: "single-quotes")
  /// A text in typographic quotes.
  public static let smartQuotes = JSONFault.Kind(rawValue: "smart-quotes")
  /// A text without its closing quote.
  public static let unclosedString = JSONFault.Kind(rawValue: "unclosed-string")
  /// A quote inside a text without a backslash.
  public static let unescapedQuote = JSONFault.Kind(rawValue: "unescaped-quote")
  /// A raw line break inside a text.
  public static let lineBreakInString = JSONFault.Kind(rawValue: "line-break-in-string")
  /// Another raw control character inside a text.
  public static let controlCharacter = JSONFault.Kind(rawValue: "control-character")
  /// A backslash with something that JSON does not know.
  public static let invalidEscape = JSONFault.Kind(rawValue: "invalid-escape")
  /// Half a surrogate pair as an escape.
  public static let loneSurrogate = JSONFault.Kind(rawValue: "lone-surrogate")
  /// A number in a spelling that JSON does not know.
  public static let invalidNumber = JSONFault.Kind(rawValue: "invalid-number")
  /// `True`, `None`, `NaN`, `undefined`.
  public static let invalidLiteral = JSONFault.Kind(rawValue: "invalid-literal")

  /// All kinds of faults that a text can have.
  public static let all: [JSONFault.Kind] = [
    byteOrderMark, wrongEncoding, invalidUTF8, emptyFile, fileTooLarge, tooDeep, notJSON, textBeforeDocument,
    textAfterDocument, comment, markdownEscape, invisibleCharacter, missingComma, trailingComma, extraComma,
    missingColon, wrongSeparator, missingBracket, wrongBracket, extraBracket, missingKey, missingValue, unexpectedText,
    placeholder, unquotedKey, unquotedText, singleQuotes, smartQuotes, unclosedString, unescapedQuote,
    lineBreakInString, controlCharacter, invalidEscape, loneSurrogate, invalidNumber, invalidLiteral,
  ]

  /// How many faults of the kind are told one by one; the others are counted with the last of them.
  ///
  /// A text that has one of those told once usually has it everywhere, for one reason.
  var limit: Int {
    switch self {
    case .markdownEscape, .invisibleCharacter: 1
    default: 10
    }
  }
}
