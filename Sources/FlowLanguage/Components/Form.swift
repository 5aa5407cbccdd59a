extension ComponentFact {
  package static let form = ComponentFact(
    "Form",
    .container,
    places: [.init(.layout)],
    screenLimit: .upTo(1, since: .v7_0, .observed),
    "Holds inputs together; before 4.0 every input needs one",
    [
      PropertyFact("name", .string, required: true, minLength: 1, "The name of the form"),
      PropertyFact("children", .components, required: true, "The components of the form"),
      PropertyFact("init-values", .map(.any), dynamic: true, "The answers to begin with, by the names of the inputs"),
      PropertyFact(
        "error-messages",
        .map(.any),
        dynamic: true,
        "Faults of answers, by the names of the inputs"
      ),
    ]
  )
}
