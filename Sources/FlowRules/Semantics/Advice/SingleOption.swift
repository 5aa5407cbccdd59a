extension Rule {
  static let singleOption = Rule(
    "single-option",
    .advice,
    summary: "A list to choose from has at least two options.",
    why: "With one option there is nothing to choose; an OptIn asks for a yes.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": [{"id": "c", "title": "Title 1"}, {"id": "d", "title": "Title 2"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": ⟦[⟧{"id": "c", "title": "Cat"}]}
        """#
      ),
    ]
  )
}
