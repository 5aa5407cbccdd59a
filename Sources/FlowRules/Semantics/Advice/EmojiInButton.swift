import FlowLanguage
import FlowModel
import JSONText

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

extension AdviceCheck {
  static func checkButton(_ component: FlowComponent, _ findings: inout Findings) {
    guard let label = component[component.fact == .footer ? .label : .text], !label.isPlainASCII,
      let text = label.string, text.unicodeScalars.contains(where: \.showsAsEmoji)
    else { return }
    findings.report(
      .emojiInButton,
      at: label,
      range: label.contentRange,
      "an emoji in a button looks different on every phone"
    )
  }
}

extension JSONNode {
  /// Whether a value has neither an escape nor a character beyond ASCII.
  fileprivate var isPlainASCII: Bool {
    document.bytes[contentRange].allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\\") }
  }
}

extension Unicode.Scalar {
  /// Whether it, or what it stands behind, is drawn in colours; no character of ASCII is.
  fileprivate var showsAsEmoji: Bool { !isASCII && (properties.isEmojiPresentation || value == 0xFE0F) }
}
