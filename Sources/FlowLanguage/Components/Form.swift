extension ComponentFact {
  package static let form = ComponentFact(
    "Form",
    .container,
    places: [.init(.layout)],
    screenLimit: .upTo(1, since: .v7_0, .observed),
    "Holds inputs together; before 4.0 every input needs one",
    [
      PropertyFact("name", .string, .identity, required: true, minLength: 1, "The name of the form"),
      PropertyFact("children", .components, .structure, required: true, "The components of the form"),
      PropertyFact(
        "init-values",
        .map(.any),
        .initialValue,
        dynamic: true,
        "The answers to begin with, by the names of the inputs"
      ),
      PropertyFact(
        "error-messages",
        .map(.any),
        .text,
        dynamic: true,
        "Faults of answers, by the names of the inputs"
      ),
    ]
  )
}
