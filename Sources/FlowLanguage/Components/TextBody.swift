import JSONText

extension ComponentFact {
  static let textBody = ComponentFact(
    "TextBody",
    .text,
    [
      PropertyFact(
        "text",
        .textOrLines(linesSince: .v5_1),
        required: true,
        dynamic: true,
        maxLength: 4096,
        nonBlankSince: .v2_1
      ),
      PropertyFact(
        "font-weight",
        .string,
        dynamic: true,
        values: ["bold", "italic", "bold_italic", "normal"],
        default: "normal"
      ),
      PropertyFact("strikethrough", .boolean, dynamic: true, default: false),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
      PropertyFact("markdown", .boolean, since: .v5_1, default: false),
    ]
  )
}
