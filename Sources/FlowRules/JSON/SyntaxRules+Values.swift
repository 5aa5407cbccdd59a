import FlowLanguage
import JSONText

extension SyntaxRules {
  /// Keys, texts, numbers and literals.
  static let values: [Row] = [
    Row(
      .unquotedKey,
      summary: "Keys stand in double quotes.",
      why: "JavaScript allows bare keys, JSON does not: the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", ⟦text⟧: "Hello"}"#),
      ]
    ),
    Row(
      .unquotedText,
      summary: "Texts stand in double quotes.",
      why: "Without quotes the text is not JSON, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": ⟦Hello⟧}"#),
      ]
    ),
    Row(
      .singleQuotes,
      summary: "Texts stand in double quotes, not in single ones.",
      why: "Python and JavaScript allow single quotes, JSON does not: the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "It's here"}"#),
        .bad(#"{"type": "TextHeading", "text": ⟦'Hello'⟧}"#),
      ]
    ),
    Row(
      .smartQuotes,
      summary: "Texts stand in straight quotes, not in typographic ones.",
      why: "Word processors and chats replace quotes; the platform does not know the others, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "“Hello”"}"#),
        .bad(#"{"type": "TextHeading", "text": ⟦“Hello”⟧}"#),
      ]
    ),
    Row(
      .unclosedString,
      summary: "Every text ends with a quote.",
      why: "Without it everything that follows counts as part of the text, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad("{\"type\": \"TextHeading\", \"text\": ⟦\"Hello⟧\n}"),
      ]
    ),
    Row(
      .unescapedQuote,
      summary: "A quote inside a text has a backslash before it.",
      why: "Without it the text ends there, and the upload fails.",
      examples: [
        .good("{\"type\": \"TextHeading\", \"text\": \"Say \\\"yes\\\" now\"}"),
        .bad(#"{"type": "TextHeading", "text": "Say ⟦"⟧yes" now"}"#),
      ]
    ),
    Row(
      .lineBreakInString,
      summary: "A line break inside a text is written `\\n`.",
      why: "A text can't go on in the next line: the upload fails.",
      examples: [
        .good("{\"type\": \"TextHeading\", \"text\": \"One\\nTwo\"}"),
        .bad("{\"type\": \"TextHeading\", \"text\": \"One⟦\n⟧Two\"}"),
      ]
    ),
    Row(
      .controlCharacter,
      summary: "Tabs and other control characters inside a text are written as escapes.",
      why: "Raw ones are refused, and the upload fails.",
      examples: [
        .good("{\"type\": \"TextHeading\", \"text\": \"One\\tTwo\"}"),
        .bad("{\"type\": \"TextHeading\", \"text\": \"One⟦\t⟧Two\"}"),
      ]
    ),
    Row(
      .invalidEscape,
      summary: "A backslash begins one of the escapes that JSON has.",
      why:
        "Those are `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four digits; with another one, as in a pattern like `\\d`, the upload fails.",
      examples: [
        .good(
          "{\"type\": \"TextInput\", \"name\": \"code\", \"label\": \"Code\", \"pattern\": \"\\\\d+\", \"helper-text\": \"Digits\"}"
        ),
        .bad("{\"type\": \"TextHeading\", \"text\": \"It⟦\\'⟧s here\"}"),
      ]
    ),
    Row(
      .loneSurrogate,
      summary: "An escape of half a character stands with its other half.",
      why: "`\\uD83D` alone is not a character; many readers refuse it or lose it.",
      examples: [
        .good("{\"type\": \"TextHeading\", \"text\": \"\\uD83D\\uDE00\"}"),
        .bad("{\"type\": \"TextHeading\", \"text\": \"⟦\\uD83D⟧\"}"),
      ]
    ),
    Row(
      .invalidNumber,
      summary: "A number is written as JSON writes it.",
      why:
        "No plus sign, no leading zero, digits on both sides of the point, decimal digits only; with anything else the upload fails.",
      examples: [
        .good(#"{"type": "TextArea", "name": "note", "label": "Note", "max-length": 100}"#),
        .bad(#"{"type": "TextArea", "name": "note", "label": "Note", "max-length": ⟦+100⟧}"#),
      ]
    ),
    Row(
      .invalidLiteral,
      summary: "`true`, `false` and `null` are spelt like that, and there is no other such word.",
      why: "Python's `True` and `None` and JavaScript's `undefined` and `NaN` make the upload fail.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello", "visible": true}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello", "visible": ⟦True⟧}"#),
      ]
    ),
  ]
}
