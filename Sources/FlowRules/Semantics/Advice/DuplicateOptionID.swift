extension Rule {
  static let duplicateOptionID = Rule(
    "duplicate-option-id",
    .advice,
    summary: "No two options of one list have the same id.",
    why: "The answers can't be told apart.",
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
        {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": [{"id": "c", "title": "Title 1"}, {"id": ⟦"c"⟧, "title": "Title 2"}]}
        """#
      ),
    ]
  )
}
