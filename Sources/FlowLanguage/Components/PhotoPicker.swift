import JSONText

extension ComponentFact {
  package static let photoPicker = ComponentFact(
    "PhotoPicker",
    since: .v4_0,
    .mediaInput,
    places: .everywhereAsSeen,
    screenLimit: .upTo(1),
    countsWith: "DocumentPicker",
    joinsForm: true,
    value: .files,
    valueSource: .observed,
    ordered: [.atMost("min-uploaded-photos", "max-uploaded-photos")],
    "A field in which people add photos",
    PropertyFact.picker(of: "photos") + [
      PropertyFact(
        "photo-source",
        .string,
        .limit(.allowed),
        values: ["camera_gallery", "camera", "gallery"],
        default: "camera_gallery",
        "Where photos can come from"
      )
    ]
  )
}

extension PropertyFact {
  /// What PhotoPicker and DocumentPicker have in common.
  static func picker(of files: String) -> [PropertyFact] {
    [
      .inputName,
      PropertyFact("label", .string, .text, required: true, dynamic: true, maxLength: 80, "Shown above the field"),
      .description(),
      PropertyFact(
        "max-file-size-kb",
        .integer,
        .limit(.maximum),
        bounds: .range(1, 25600),
        default: 25600,
        "The size of the largest file, in kilobytes"
      ),
      PropertyFact(
        "min-uploaded-\(files)",
        .integer,
        .limit(.minimum),
        bounds: .range(0, 30),
        default: 0,
        "How many \(files) must be added; more than 0 makes an answer required"
      ),
      PropertyFact(
        "max-uploaded-\(files)",
        .integer,
        .limit(.maximum),
        bounds: .range(1, 30),
        default: 30,
        "How many \(files) can be added"
      ),
      .enabled(),
      .visible(),
      // The documentation of pickers does not keep it out of Forms, as it does for all other inputs.
      .errorMessage(.textOrTexts, outsideFormSource: .observed),
    ]
  }
}
