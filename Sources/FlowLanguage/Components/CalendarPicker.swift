import JSONText

extension ComponentFact {
  static let calendarPicker = ComponentFact(
    "CalendarPicker",
    since: .v6_1,
    .input,
    [
      PropertyFact("name", .string, required: true, since: .v6_1, nonBlankSince: .v6_1),
      PropertyFact("title", .string, since: .v6_1, dynamic: true, maxLength: 80),
      PropertyFact("description", .string, since: .v6_1, dynamic: true, maxLength: 300),
      PropertyFact("label", .rangeable(.string), required: true, since: .v6_1, dynamic: true, maxLength: 40),
      PropertyFact("helper-text", .rangeable(.string), since: .v6_1, dynamic: true, maxLength: 80),
      PropertyFact("required", .rangeable(.boolean), since: .v6_1, dynamic: true, default: false),
      PropertyFact("visible", .boolean, since: .v6_1, dynamic: true, default: true),
      PropertyFact("enabled", .boolean, since: .v6_1, dynamic: true, default: true),
      PropertyFact("mode", .string, since: .v6_1, dynamic: true, values: ["single", "range"], default: "single"),
      PropertyFact("min-date", .date, since: .v6_1, dynamic: true),
      PropertyFact("max-date", .date, since: .v6_1, dynamic: true),
      PropertyFact("unavailable-dates", .array(.date), since: .v6_1, dynamic: true),
      PropertyFact(
        "include-days",
        .array(.string),
        since: .v6_1,
        dynamic: true,
        values: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        bounds: .range(1, nil, .observed)
      ),
      PropertyFact("min-days", .integer, since: .v6_1, dynamic: true),
      PropertyFact("max-days", .integer, since: .v6_1, dynamic: true),
      PropertyFact("on-select-action", .action([.init(name: "data_exchange", since: .v6_1)]), since: .v6_1),
      PropertyFact("init-value", .rangeable(.date), since: .v6_1, dynamic: true, outsideFormOnly: true),
      PropertyFact(
        "error-message",
        .rangeable(.string),
        since: .v6_1,
        dynamic: true,
        maxLength: 80,
        outsideFormOnly: true
      ),
    ]
  )
}
