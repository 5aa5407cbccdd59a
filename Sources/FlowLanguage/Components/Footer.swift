extension ComponentFact {
  package static let footer = ComponentFact(
    "Footer",
    .action,
    screenLimit: .upTo(1),
    "The button at the bottom of a screen that leads on",
    [
      PropertyFact(
        "label",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 35,
        minLength: 1,
        "Shown on the button"
      ),
      PropertyFact(
        "on-click-action",
        .actions(.dataExchange, .navigate, .complete),
        .action,
        required: true,
        "What happens on a tap"
      ),
      .caption("left", requires: "right-caption", excludes: ["center-caption"]),
      .caption("center", excludes: ["left-caption", "right-caption"]),
      .caption("right", requires: "left-caption", excludes: ["center-caption"]),
      .enabled(),
    ]
  )
}

extension PropertyFact {
  fileprivate static func caption(_ side: String, requires: String? = nil, excludes: [String]) -> PropertyFact {
    PropertyFact(
      "\(side)-caption",
      .string,
      .text,
      dynamic: true,
      maxLength: 15,
      requires: requires,
      excludes: excludes,
      "Small text above the button, \(side)"
    )
  }
}
