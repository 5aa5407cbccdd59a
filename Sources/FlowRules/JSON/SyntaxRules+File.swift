import FlowLanguage
import JSONText

extension SyntaxRules {
  /// What is wrong with the file as a whole, and what does not belong in it.
  static let file: [Row] = [
    Row(
      .byteOrderMark,
      source: .inferred,
      summary: "A JSON file begins with its first bracket, not with a byte order mark.",
      why: "Readers may skip the mark, or take it for text that does not belong there and refuse the file.",
      examples: [
        .good(.flow, RuleExample.smallFlow),
        .bad(.flow, "⟦\u{FEFF}⟧" + RuleExample.smallFlow),
      ]
    ),
    Row(
      .wrongEncoding,
      summary: "A JSON file is encoded in UTF-8.",
      why: "JSON that is exchanged between systems is UTF-8 (RFC 8259); UTF-16 and UTF-32 are refused.",
      examples: [
        .good(.flow, RuleExample.smallFlow)
      ]
    ),
    Row(
      .invalidUTF8,
      summary: "All text in a JSON file is valid UTF-8.",
      why: "Bytes of another encoding, such as Windows-1252, are refused or turn into other characters.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Réservé"}"#)
      ]
    ),
    Row(
      .emptyFile,
      summary: "A file is not empty.",
      why: "There is nothing to upload.",
      examples: [
        .good(.flow, RuleExample.smallFlow),
        .bad(.flow, "⟦⟧"),
      ]
    ),
    Row(
      .fileTooLarge,
      summary: "A flow has at most 10 MB.",
      why:
        "The platform refuses a larger file before it reads it, so it is not checked any further. Images in base64 are usually what makes a flow large.",
      examples: [
        .good(.flow, RuleExample.smallFlow)
      ]
    ),
    Row(
      .tooDeep,
      summary: "Objects and arrays are nested at most 512 levels deep.",
      why: "Readers give up on deeper texts; no flow needs more than some thirty levels.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(
          "{\"type\": \"EmbeddedLink\", \"text\": \"Go\", \"on-click-action\": {\"name\": \"data_exchange\", \"payload\": {\"x\": "
            + String(repeating: "[", count: 504) + "⟦[⟧" + String(repeating: "]", count: 505) + "}}}"
        ),
      ]
    ),
    Row(
      .notJSON,
      summary: "A file holds JSON text.",
      why: "Something else was saved under the name of a flow.",
      examples: [
        .good(.flow, RuleExample.smallFlow),
        .bad(.flow, "⟦<html><body>Not found</body></html>⟧"),
      ]
    ),
    Row(
      .textBeforeDocument,
      summary: "Nothing stands before the JSON text.",
      why: "Marks of a document or a program around the JSON are not part of it, and the upload fails.",
      examples: [
        .good(.flow, RuleExample.smallFlow),
        .bad(.flow, "⟦```json⟧\n" + RuleExample.smallFlow + "\n```"),
        .bad(.flow, "⟦const flow =⟧ " + RuleExample.smallFlow + ";"),
      ]
    ),
    Row(
      .textAfterDocument,
      summary: "Nothing follows the JSON text.",
      why: "A file holds one JSON text; the upload fails if anything follows its end.",
      examples: [
        .good(.flow, RuleExample.smallFlow),
        .bad(.flow, RuleExample.smallFlow + "⟦,⟧"),
        .bad(.flow, RuleExample.smallFlow + "\n⟦{⟧\"version\": \"7.3\"}"),
      ]
    ),
    Row(
      .comment,
      summary: "JSON has no comments.",
      why: "Tools that allow them are not the platform: the upload fails.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextHeading", ⟦/* the title */⟧ "text": "Hello"}"#),
      ]
    ),
    Row(
      .markdownEscape,
      summary: "There are no Markdown backslashes outside texts.",
      why:
        "A sample copied from a document keeps the backslashes that Markdown needs; JSON knows none before brackets and underscores.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad(#"{"type": "TextInput", "name": "first⟦\⟧_name", "label": "Name"}"#),
      ]
    ),
    Row(
      .invisibleCharacter,
      summary: "Only blanks, tabs and line breaks stand between values.",
      why:
        "A no-break space or zero-width character, often copied from a web page, looks like a blank and makes the upload fail.",
      examples: [
        .good(#"{"type": "TextHeading", "text": "Hello"}"#),
        .bad("{\"type\": \"TextHeading\",⟦\u{A0}⟧\"text\": \"Hello\"}"),
      ]
    ),
  ]
}
