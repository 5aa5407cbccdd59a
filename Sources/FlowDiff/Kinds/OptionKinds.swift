extension ChangeKind {
  static let optionKinds: [ChangeKind] = [
    .optionAdded, .optionRemoved, .optionRenamed, .optionsReordered, .optionSourceChanged,
  ]

  static let optionAdded = ChangeKind(
    "option-added",
    .options,
    [.safe],
    summary: "People have one more option.",
    why: "The options that were there stay.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}]}
        """#,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}, {"id": "b", "title": "Pears"}]}
        """#
      )
    ]
  )

  static let optionRemoved = ChangeKind(
    "option-removed",
    .options,
    [.breaking],
    summary: "An option is gone.",
    why: "Who counts on its id no longer gets it.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}, {"id": "b", "title": "Pears"}]}
        """#,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}]}
        """#
      )
    ]
  )

  static let optionRenamed = ChangeKind(
    "option-renamed",
    .options,
    [.breaking],
    summary: "An option has another id.",
    why: "Who reads the value gets the new id instead of the old one.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}, {"id": "b", "title": "Pears"}]}
        """#,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}, {"id": "pears", "title": "Pears"}]}
        """#
      )
    ]
  )

  static let optionsReordered = ChangeKind(
    "options-reordered",
    .options,
    [.safe],
    summary: "The options stand in another order.",
    why: "Their ids stay.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}, {"id": "b", "title": "Pears"}]}
        """#,
        #"""
        {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "b", "title": "Pears"}, {"id": "a", "title": "Apples"}]}
        """#
      )
    ]
  )

  static let optionSourceChanged = ChangeKind(
    "option-source-changed",
    .options,
    [.risky],
    summary: "The options come from elsewhere: from data instead of the flow, or the other way round.",
    why: "Which ids people can choose may be different.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"list": {"type": "array", "items": {"type": "object", "properties": {}}, "__example__": []}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": [{"id": "a", "title": "Apples"}]}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"list": {"type": "array", "items": {"type": "object", "properties": {}}, "__example__": []}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Dropdown", "name": "answer", "label": "Answer", "data-source": "${data.list}"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )
}
