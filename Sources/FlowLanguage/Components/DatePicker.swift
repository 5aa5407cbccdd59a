import JSONText

extension ComponentFact {
  static let datePicker = ComponentFact(
    "DatePicker",
    .input,
    [
      PropertyFact("name", .string, required: true, nonBlankSince: .v2_1),
      PropertyFact("label", .string, required: true, dynamic: true, maxLength: 40, minLength: 1),
      PropertyFact("min-date", .date, dynamic: true, default: "1900-01-01"),
      PropertyFact("max-date", .date, dynamic: true, default: "2100-12-31"),
      PropertyFact("unavailable-dates", .array(.date), dynamic: true),
      PropertyFact("helper-text", .string, dynamic: true, maxLength: 80),
      PropertyFact("required", .boolean, dynamic: true, default: false, source: .library),
      PropertyFact("enabled", .boolean, dynamic: true, default: true),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
      PropertyFact("on-select-action", .action([.init(name: "data_exchange", since: .v2_1)])),
      PropertyFact("init-value", .date, since: .v4_0, dynamic: true, outsideFormOnly: true),
      PropertyFact("error-message", .string, since: .v4_0, dynamic: true, maxLength: 80, outsideFormOnly: true),
    ]
  )
}
