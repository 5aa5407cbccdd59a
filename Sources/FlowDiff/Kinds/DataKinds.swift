extension ChangeKind {
  static let dataKinds: [ChangeKind] = [
    .dataAdded, .dataRemoved, .dataRenamed, .dataRetyped, .exampleChanged,
  ]

  static let dataAdded = ChangeKind(
    "data-added",
    .data,
    [.breaking, .safe],
    summary: "A screen is given more data.",
    why:
      "Breaking if a message or the endpoint gives it: what they give today lacks it. Between screens of the flow nobody outside notices.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let dataRemoved = ChangeKind(
    "data-removed",
    .data,
    [.breaking, .safe],
    summary: "A screen is given less data.",
    why: "Breaking if a message or the endpoint gives it: what they give today no longer fits.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let dataRenamed = ChangeKind(
    "data-renamed",
    .data,
    [.breaking, .safe],
    summary: "Data of a screen has another name.",
    why: "Breaking if a message or the endpoint gives it under the old name.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"first_name": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.first_name}"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let dataRetyped = ChangeKind(
    "data-retyped",
    .data,
    [.breaking, .risky, .safe],
    summary: "Data of a screen has another type.",
    why: "Breaking for who gives it, and for who receives it again in an answer or a request.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"age": {"type": "string", "__example__": "3"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"age": {"type": "number", "__example__": "3"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let exampleChanged = ChangeKind(
    "example-changed",
    .data,
    [.safe],
    summary: "The example of data is another one.",
    why: "Only previews show it.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "data": {"name": {"type": "string", "__example__": "Bob"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )
}
