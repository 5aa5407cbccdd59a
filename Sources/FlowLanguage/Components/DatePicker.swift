import JSONText

extension ComponentFact {
  package static let datePicker = ComponentFact(
    "DatePicker",
    .input,
    places: .everywhereForInputs,
    joinsForm: true,
    value: .text,
    valueSource: .observed,
    ordered: [.atMost("min-date", "max-date", .observed)],
    "A field in which people choose a day",
    [
      .inputName,
      PropertyFact(
        "label",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 40,
        minLength: 1,
        "Shown in the field"
      ),
      PropertyFact(
        "min-date",
        .date,
        .limit(.minimum),
        dynamic: true,
        default: "1900-01-01",
        "The first day that can be chosen"
      ),
      PropertyFact(
        "max-date",
        .date,
        .limit(.maximum),
        dynamic: true,
        default: "2100-12-31",
        "The last day that can be chosen"
      ),
      .unavailableDates,
      .helperText(),
      .required(.library),
      .enabled(),
      .visible(),
      .onSelect(.actions(.dataExchange)),
      .initValue(.date),
      .errorMessage(maxLength: 80),
    ]
  )
}

extension PropertyFact {
  /// Also of CalendarPicker.
  static var unavailableDates: PropertyFact {
    PropertyFact(
      "unavailable-dates",
      .array(.date),
      .limit(.excluded),
      dynamic: true,
      "Days in between that can't be chosen"
    )
  }
}
