import JSONText

extension ComponentFact {
  package static let textArea = ComponentFact(
    "TextArea",
    .input,
    places: .everywhereForInputs,
    joinsForm: true,
    value: .text,
    "Several lines of text that people enter",
    [
      .inputName,
      PropertyFact("label", .string, .text, required: true, dynamic: true, maxLength: 20, "Shown in the field"),
      .labelVariant,
      .required(),
      PropertyFact(
        "max-length",
        .integer,
        .limit(.maximum),
        dynamic: true,
        default: 600,
        "The largest number of characters"
      ),
      .helperText(),
      .enabled(),
      .visible(),
      .initValue(.string),
      .errorMessage(),
    ]
  )
}
