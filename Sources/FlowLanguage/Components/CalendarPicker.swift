import JSONText

extension ComponentFact {
  package static let calendarPicker = ComponentFact(
    "CalendarPicker",
    since: .v6_1,
    .input,
    places: .everywhereAsSeen,
    value: .dayOrRange,
    valueSource: .observed,
    ordered: [.atMost("min-date", "max-date", .observed), .atMost("min-days", "max-days", .observed)],
    "A calendar in which people choose a day, or a first and a last day",
    [
      .inputName,
      PropertyFact(
        "title",
        .string,
        .text,
        dynamic: true,
        maxLength: 80,
        onlyWhere: .rangeMode,
        "Shown at the top of the calendar"
      ),
      PropertyFact(
        "description",
        .string,
        .text,
        dynamic: true,
        maxLength: 300,
        onlyWhere: .rangeMode,
        "Shown below the title"
      ),
      PropertyFact(
        "label",
        .rangeable(.string),
        .text,
        required: true,
        dynamic: true,
        maxLength: 40,
        "Shown in the field"
      ),
      PropertyFact(
        "helper-text",
        .rangeable(.string),
        .text,
        dynamic: true,
        maxLength: 80,
        "Shown below the field to help with the answer"
      ),
      PropertyFact(
        "required",
        .rangeable(.boolean),
        .required,
        dynamic: true,
        default: false,
        "Whether people must answer before they can go on"
      ),
      .visible(),
      .enabled(),
      PropertyFact(
        "mode",
        .string,
        .inputType,
        dynamic: true,
        values: ["single", "range"],
        default: "single",
        "Whether one day or a range of days is chosen"
      ),
      PropertyFact("min-date", .date, .limit(.minimum), dynamic: true, "The first day that can be chosen"),
      PropertyFact("max-date", .date, .limit(.maximum), dynamic: true, "The last day that can be chosen"),
      .unavailableDates,
      PropertyFact(
        "include-days",
        .array(.string),
        .limit(.allowed),
        dynamic: true,
        values: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        bounds: .range(1, nil, .observed),
        default: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        "The days of the week that can be chosen"
      ),
      PropertyFact(
        "min-days",
        .integer,
        .limit(.minimum),
        dynamic: true,
        onlyWhere: .rangeMode,
        "The fewest days of a range"
      ),
      PropertyFact(
        "max-days",
        .integer,
        .limit(.maximum),
        dynamic: true,
        onlyWhere: .rangeMode,
        "The most days of a range"
      ),
      .onSelect(.actions(.dataExchange)),
      .initValue(.rangeable(.date)),
      .errorMessage(.rangeable(.string), maxLength: 80),
    ]
  )
}

extension PropertyFact.Condition {
  fileprivate static let rangeMode = PropertyFact.Condition.property("mode", is: "range", source: .observed)
}
