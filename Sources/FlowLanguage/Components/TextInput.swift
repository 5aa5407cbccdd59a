import JSONText

extension ComponentFact {
  package static let textInput = ComponentFact(
    "TextInput",
    .input,
    places: .everywhereForInputs,
    joinsForm: true,
    value: .textOrNumber,
    ordered: [.atMost("min-chars", "max-chars")],
    "A line of text that people enter",
    [
      .inputName,
      PropertyFact(
        "label",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 20,
        minLength: 1,
        "Shown in the field"
      ),
      .labelVariant,
      PropertyFact(
        "input-type",
        .string,
        .inputType,
        values: ["text", "number", "email", "password", "passcode", "phone"],
        default: "text",
        "What kind of text is entered"
      ),
      PropertyFact(
        "pattern",
        .regex,
        .limit(.pattern),
        since: .v6_2,
        requires: "helper-text",
        onlyWhere: .property("input-type", is: "text", "number", "password", "passcode", source: .observed),
        "A regular expression, without slashes, that the answer must match"
      ),
      .required(),
      PropertyFact("min-chars", .number, .limit(.minimum), dynamic: true, "The smallest number of characters"),
      PropertyFact(
        "max-chars",
        .number,
        .limit(.maximum),
        dynamic: true,
        default: 80,
        "The largest number of characters"
      ),
      .helperText(),
      .enabled(.library),
      .visible(),
      .initValue(.string),
      .errorMessage(maxLength: 30),
    ]
  )
}
