import JSONText

extension ComponentFact {
  package static let textBody = ComponentFact(
    "TextBody",
    .text,
    "A paragraph of text",
    [.paragraph(maxLength: 4096), .fontWeight, .strikethrough, .visible(), .markdown]
  )
}

/// What TextBody and TextCaption have in common.
extension PropertyFact {
  static func paragraph(maxLength: Int) -> PropertyFact {
    PropertyFact(
      "text",
      .textOrLines(linesSince: .v5_1),
      .text,
      required: true,
      dynamic: true,
      maxLength: maxLength,
      nonBlankSince: .v2_1,
      "The text, as one or as a list of lines"
    )
  }

  static var fontWeight: PropertyFact {
    PropertyFact(
      "font-weight",
      .string,
      .appearance,
      dynamic: true,
      values: ["bold", "italic", "bold_italic", "normal"],
      default: "normal",
      "How the text is set"
    )
  }

  static var strikethrough: PropertyFact {
    PropertyFact(
      "strikethrough",
      .boolean,
      .appearance,
      dynamic: true,
      default: false,
      "Whether the text is struck through"
    )
  }

  static var markdown: PropertyFact {
    PropertyFact(
      "markdown",
      .boolean,
      .appearance,
      since: .v5_1,
      default: false,
      "Whether markdown in the text is understood"
    )
  }
}
