extension ComponentFact {
  package static let textCaption = ComponentFact(
    "TextCaption",
    .text,
    "Small text that explains something",
    [.paragraph(maxLength: 409), .fontWeight, .strikethrough, .visible(), .markdown]
  )
}
