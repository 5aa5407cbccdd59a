import JSONText

extension ComponentFact {
  static let documentPicker = ComponentFact(
    "DocumentPicker",
    since: .v4_0,
    .mediaInput,
    maxPerScreen: 1,
    [
      PropertyFact("name", .string, required: true, since: .v4_0, nonBlankSince: .v4_0),
      PropertyFact("label", .string, required: true, since: .v4_0, dynamic: true, maxLength: 80),
      PropertyFact("description", .string, since: .v4_0, dynamic: true, maxLength: 300),
      PropertyFact("max-file-size-kb", .integer, since: .v4_0, bounds: .range(1, 25600), default: 25600),
      PropertyFact("min-uploaded-documents", .integer, since: .v4_0, bounds: .range(0, 30), default: 0),
      PropertyFact("max-uploaded-documents", .integer, since: .v4_0, bounds: .range(1, 30), default: 30),
      PropertyFact("enabled", .boolean, since: .v4_0, dynamic: true, default: true),
      PropertyFact("visible", .boolean, since: .v4_0, dynamic: true, default: true),
      PropertyFact("error-message", .string, since: .v4_0, dynamic: true, outsideFormOnly: true),
      PropertyFact("allowed-mime-types", .array(.string), since: .v4_0, values: .mimeTypes, bounds: .range(1, nil)),
    ]
  )
}
