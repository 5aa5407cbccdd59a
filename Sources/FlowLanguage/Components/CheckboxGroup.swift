import JSONText

extension ComponentFact {
  package static let checkboxGroup = ComponentFact(
    "CheckboxGroup",
    .input,
    places: .everywhereForInputs,
    joinsForm: true,
    value: .texts,
    valueSource: .observed,
    ordered: [.atMost("min-selected-items", "max-selected-items")],
    "A list from which people choose any number of items",
    [
      .inputName,
      .choices(maximum: 20),
      .groupLabel,
      .description(since: .v4_0),
      .required(),
      .enabled(),
      .visible(),
      .onSelect(.actions(.dataExchange, .updateData)),
      .onUnselect(),
      .mediaSize(since: .v5_0),
      .minSelectedItems,
      .maxSelectedItems(atLeast: 2),
      .initValue(.array(.string)),
      .errorMessage(),
    ]
  )
}

/// What lists to choose from have in common.
extension PropertyFact {
  static func choices(maximum: Int, withImages maximumWithImages: Int? = nil) -> PropertyFact {
    PropertyFact(
      "data-source",
      .array(.object(.dataSourceItem)),
      .options,
      required: true,
      dynamic: true,
      bounds: .range(1, maximum),
      maximumWithImages: maximumWithImages,
      "The items to choose from"
    )
  }

  static var groupLabel: PropertyFact {
    PropertyFact(
      "label",
      .string,
      .text,
      requiredSince: .v4_0,
      dynamic: true,
      maxLength: 30,
      nonBlankSince: .v2_1,
      "Shown above the list"
    )
  }

  static var minSelectedItems: PropertyFact {
    PropertyFact(
      "min-selected-items",
      .integer,
      .limit(.minimum),
      dynamic: true,
      bounds: .range(0, nil, .observed),
      "How many items must be chosen"
    )
  }

  static func maxSelectedItems(atLeast minimum: Int) -> PropertyFact {
    PropertyFact(
      "max-selected-items",
      .integer,
      .limit(.maximum),
      dynamic: true,
      bounds: .range(minimum, nil, .observed),
      "How many items can be chosen"
    )
  }
}
