extension ChangeKind {
  static let answerKinds: [ChangeKind] = [
    .answerKeyAdded, .answerKeyRemoved, .answerKeyRenamed, .answerKeyRetyped, .answerValueChanged,
  ]

  static let answerKeyAdded = ChangeKind(
    "answer-key-added",
    .answers,
    [.safe],
    summary: "Answers hold one more key.",
    why: "What was there stays.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}"}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}", "lang": "en"}}}]}}
        """#
      )
    ]
  )

  static let answerKeyRemoved = ChangeKind(
    "answer-key-removed",
    .answers,
    [.breaking],
    summary: "Answers no longer hold a key.",
    why: "Who reads it finds nothing.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}", "lang": "en"}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}"}}}]}}
        """#
      )
    ]
  )

  static let answerKeyRenamed = ChangeKind(
    "answer-key-renamed",
    .answers,
    [.breaking],
    summary: "A key of the answers has another name.",
    why: "Who reads the old name finds nothing.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}"}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"email": "${form.email}"}}}]}}
        """#
      )
    ]
  )

  static let answerKeyRetyped = ChangeKind(
    "answer-key-retyped",
    .answers,
    [.breaking],
    summary: "The value of a key of the answers has another type.",
    why: "Who reads it gets something that it did not expect. Days are written otherwise from 5.0 on.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}", "form": "1"}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}", "form": 1}}}]}}
        """#
      )
    ]
  )

  static let answerValueChanged = ChangeKind(
    "answer-value-changed",
    .answers,
    [.risky],
    summary: "A key of the answers has another value of the same type.",
    why: "Who compares it with what it was no longer finds it.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}", "form": "contact"}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"mail": "${form.email}", "form": "support"}}}]}}
        """#
      )
    ]
  )
}
