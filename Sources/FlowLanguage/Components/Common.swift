import JSONText

/// Properties that several components have in common.
extension PropertyFact {
  static var inputName: PropertyFact {
    PropertyFact(
      "name",
      .string,
      .identity,
      required: true,
      nonBlankSince: .v2_1,
      unique: true,
      "The name of the answer, unique on its screen"
    )
  }

  static func helperText() -> PropertyFact {
    PropertyFact(
      "helper-text",
      .string,
      .text,
      dynamic: true,
      maxLength: 80,
      "Shown below the field to help with the answer"
    )
  }

  static func description(since: FlowVersion = .v2_1) -> PropertyFact {
    PropertyFact("description", .string, .text, since: since, dynamic: true, maxLength: 300, "Shown below the label")
  }

  static func required(_ source: FactSource = .documented) -> PropertyFact {
    PropertyFact(
      "required",
      .boolean,
      .required,
      dynamic: true,
      default: false,
      source: source,
      "Whether people must answer before they can go on"
    )
  }

  static func enabled(_ source: FactSource = .documented) -> PropertyFact {
    PropertyFact(
      "enabled",
      .boolean,
      .availability,
      dynamic: true,
      default: true,
      source: source,
      "Whether it can be used"
    )
  }

  static func visible(_ source: FactSource = .documented) -> PropertyFact {
    PropertyFact(
      "visible",
      .boolean,
      .availability,
      dynamic: true,
      default: true,
      source: source,
      "Whether it is shown"
    )
  }

  static var labelVariant: PropertyFact {
    PropertyFact("label-variant", .string, .appearance, since: .v7_0, values: ["large"], "How the label is shown")
  }

  static func mediaSize(since: FlowVersion) -> PropertyFact {
    PropertyFact(
      "media-size",
      .string,
      .appearance,
      since: since,
      dynamic: true,
      values: ["regular", "large"],
      default: "regular",
      "How large the images of the list are"
    )
  }

  static func scaleType() -> PropertyFact {
    PropertyFact(
      "scale-type",
      .string,
      .appearance,
      values: ["contain", "cover"],
      default: "contain",
      "Whether images are shown whole or fill the space"
    )
  }

  static func onSelect(_ actions: ValueShape, since: FlowVersion = .v2_1) -> PropertyFact {
    PropertyFact("on-select-action", actions, .action, since: since, "What happens when something is chosen")
  }

  static func onUnselect(since: FlowVersion = .v6_0) -> PropertyFact {
    PropertyFact(
      "on-unselect-action",
      .actions(.updateData, since: since),
      .action,
      since: since,
      "What happens when a choice is taken back"
    )
  }

  static func initValue(_ shape: ValueShape) -> PropertyFact {
    PropertyFact(
      "init-value",
      shape,
      .initialValue,
      since: .v4_0,
      dynamic: true,
      outsideFormOnly: true,
      "The answer to begin with"
    )
  }

  static func errorMessage(
    _ shape: ValueShape = .string,
    maxLength: Int? = nil,
    outsideFormSource: FactSource = .documented
  ) -> PropertyFact {
    PropertyFact(
      "error-message",
      shape,
      .text,
      since: .v4_0,
      dynamic: true,
      maxLength: maxLength,
      outsideFormOnly: true,
      outsideFormSource: outsideFormSource,
      "Shown as the fault of the answer"
    )
  }

  /// The same property of list items, where the component that holds the list may have it instead.
  static func itemAction(_ name: String, since: FlowVersion, _ summary: String) -> PropertyFact {
    PropertyFact(name, .actions(.updateData), .action, since: since, excludedByComponent: .observed, summary)
  }
}
