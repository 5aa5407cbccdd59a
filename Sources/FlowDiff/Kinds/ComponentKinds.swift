extension ChangeKind {
  static let componentKinds: [ChangeKind] = [
    .componentAdded, .componentRemoved, .componentMoved, .componentTypeChanged, .fieldRenamed,
  ]

  static let componentAdded = ChangeKind(
    "component-added",
    .components,
    [.risky, .safe],
    summary: "A component is new on a screen.",
    why:
      "Risky if people must fill it, if what was there before now depends on it, or if it asks the endpoint something new.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer"}"#,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "TextInput", "name": "note", "label": "Note"}
        """#
      )
    ]
  )

  static let componentRemoved = ChangeKind(
    "component-removed",
    .components,
    [.breaking, .risky, .safe],
    summary: "A component is gone from a screen.",
    why:
      "Breaking if the endpoint or the readers of answers no longer get what came from it. What its value was used for is told apart.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "TextCaption", "text": "We answer soon"}
        """#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer"}"#
      )
    ]
  )

  static let componentMoved = ChangeKind(
    "component-moved",
    .components,
    [.risky, .safe],
    summary: "A component stands in another place.",
    why: "Risky if it came under a condition or out of one.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "TextCaption", "text": "We answer soon"},
        {"type": "TextHeading", "text": "Hello"},
        {"type": "TextInput", "name": "answer", "label": "Answer"}
        """#,
        #"""
        {"type": "TextHeading", "text": "Hello"},
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "TextCaption", "text": "We answer soon"}
        """#
      )
    ]
  )

  static let componentTypeChanged = ChangeKind(
    "component-type-changed",
    .components,
    [.breaking, .risky],
    summary: "A field is now of another type of component.",
    why:
      "Breaking if its value has another type and somebody reads it; else people and readers may still meet other values.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer"}"#,
        #"{"type": "OptIn", "name": "answer", "label": "Answer"}"#
      )
    ]
  )

  static let fieldRenamed = ChangeKind(
    "field-renamed",
    .components,
    [.breaking, .risky, .safe],
    summary: "A field has another name.",
    why:
      "Payloads carry values under keys of their own, and references that follow the new name are not changes. Breaking where a whole form is sent, since then its names are the keys; risky where data fills the form by its names.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "mail", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.mail}"}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}"}}}]}}
        """#
      )
    ]
  )
}
