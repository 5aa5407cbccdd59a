import FlowLanguage
import JSONText

extension SyntaxRules {
  /// What stands between values.
  static let structure: [Row] = [
    Row(
      .missingComma,
      summary: "A comma stands between two members or elements.",
      why: "Without it the text is not JSON, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading"⟦⟧ "text": "Hello"}"#),
      ]
    ),
    Row(
      .trailingComma,
      summary: "No comma follows the last member or element.",
      why: "JavaScript allows it, JSON does not: the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello"⟦,⟧}"#),
      ]
    ),
    Row(
      .extraComma,
      summary: "A comma stands between two values, not alone.",
      why: "Something is missing next to it, or it is one too many; the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading",⟦,⟧ "text": "Hello"}"#),
      ]
    ),
    Row(
      .missingColon,
      summary: "A colon stands between a key and its value.",
      why: "Without it the text is not JSON, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text"⟦⟧ "Hello"}"#),
      ]
    ),
    Row(
      .wrongSeparator,
      summary: "Values are separated by commas, keys from their values by a colon.",
      why: "Other languages write `=`, `=>` or `;`; in JSON the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text" ⟦=⟧ "Hello"}"#),
      ]
    ),
    Row(
      .missingBracket,
      summary: "Every bracket that is opened is closed, and the other way round.",
      why: "Everything after it ends up in the wrong place, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello"⟦⟧"#),
      ]
    ),
    Row(
      .wrongBracket,
      summary: "An object is closed by `}`, an array by `]`.",
      why: "With the other bracket the text is not JSON, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello"⟦]⟧"#),
      ]
    ),
    Row(
      .extraBracket,
      summary: "A closing bracket closes one that was opened.",
      why: "One bracket too many ends a part early, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello"}⟦}⟧"#),
      ]
    ),
    Row(
      .missingKey,
      summary: "Every value in an object has a key.",
      why: "Without the key the text is not JSON, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello", ⟦:⟧ true}"#),
      ]
    ),
    Row(
      .missingValue,
      summary: "Every key in an object has a value.",
      why: "Without the value the text is not JSON, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello", ⟦"visible"⟧: }"#),
      ]
    ),
    Row(
      .unexpectedText,
      summary: "Nothing stands between values but commas, colons and brackets.",
      why: "What stands there is not JSON; it is left out of the other checks, and the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello" ⟦world⟧}"#),
      ]
    ),
    Row(
      .placeholder,
      summary: "No placeholder stands outside quotes.",
      why: "Samples leave things out with `...` or `<your id>`; the upload fails until something real stands there.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", "text": "Hello"}, ⟦...⟧"#),
      ]
    ),
  ]
}
