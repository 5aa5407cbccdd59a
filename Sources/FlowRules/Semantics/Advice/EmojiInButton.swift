extension Rule {
  static let emojiInButton = Rule(
    "emoji-in-button",
    .advice,
    summary: "The label of a button has no emoji.",
    why:
      "Emoji in buttons look different on every phone, and the documentation asks to leave them out of the button that opens a flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Good 🎉"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "⟦Done 🎉⟧", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}
