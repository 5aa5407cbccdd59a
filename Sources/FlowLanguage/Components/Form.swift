extension ComponentFact {
  static let form = ComponentFact(
    "Form",
    .container,
    [
      PropertyFact("name", .string, required: true, minLength: 1),
      PropertyFact("children", .components, required: true),
      PropertyFact("init-values", .map(.any), dynamic: true),
      PropertyFact("error-messages", .map(.any), dynamic: true),
    ]
  )
}
